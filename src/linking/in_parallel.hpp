#pragma once
#include <cstddef>
#include <functional>

namespace checkclaims {

/// Calls work(i) for each i below `count`, in any order and from several threads at once. What it
/// writes must be its own: an element of a vector for each i, so that the result is the same
/// whatever the number of threads.
void for_each_in_parallel(std::size_t count, const std::function<void(std::size_t)>& work);

}  // namespace checkclaims
