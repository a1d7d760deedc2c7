#pragma once

struct git_repository;

namespace checkclaims {

/// Makes the repository refuse a loose object that is truncated or does not match its header, or is
/// larger than largest_file. libgit2 1.5 trusts the header for the size of the buffer, and waits
/// forever for the rest of a truncated object. Throws InputError if the repository's list of
/// alternates is not a file.
void guard_loose_objects(git_repository* repository);

}  // namespace checkclaims
