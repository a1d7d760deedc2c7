#pragma once

struct git_repository;

namespace checkclaims {

/// Makes the repository refuse a loose object that is cut short or otherwise not what its header
/// says, or larger than largest_file. libgit2 1.5 takes the header's word for the room that the
/// content needs, and waits for ever for the rest of an object that was cut short. Throws
/// InputError where the repository's list of others that it borrows from is no file.
void guard_loose_objects(git_repository* repository);

}  // namespace checkclaims
