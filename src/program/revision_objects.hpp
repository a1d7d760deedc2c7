#pragma once

struct git_repository;

namespace checkclaims {

/// Makes the repository refuse a loose object that holds more than its header says, or that says
/// more than largest_file. libgit2 1.5 takes the header's word for the room that the content needs.
void guard_loose_objects(git_repository* repository);

}  // namespace checkclaims
