#pragma once

namespace checkclaims {

// The exit status is 0, 1 or 2 whatever happens, and 2 is never without its line. Where memory is
// used up for good, a library aborts or the processor objects, nothing can be caught: the line is
// written at once and the process ends. Files that were being replaced are then the old ones.
// Nobody has to ask for it: it holds from before main on.

/// After so many seconds the run ends, whatever it waits for or is busy with; 0: never.
void set_deadline(unsigned seconds) noexcept;

}  // namespace checkclaims
