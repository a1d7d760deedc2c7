#include "linking/in_parallel.hpp"

#include <tbb/parallel_for.h>

namespace checkclaims {

void for_each_in_parallel(std::size_t count, const std::function<void(std::size_t)>& work) {
  if (count == 1) return work(0);  // starting a scheduler takes longer than one article
  tbb::parallel_for(std::size_t{0}, count, work);
}

}  // namespace checkclaims
