#pragma once

namespace checkclaims {

// The exit status is always 0, 1 or 2, and 2 always comes with an error line. If memory is
// exhausted, a library aborts or the processor raises a fault, nothing can be caught: the line is
// written immediately and the process ends. Files being replaced then keep their old content. This
// is active from before main, without any call.

/// Ends the run after so many seconds, whatever it is doing; 0: never.
void set_deadline(unsigned seconds) noexcept;

}  // namespace checkclaims
