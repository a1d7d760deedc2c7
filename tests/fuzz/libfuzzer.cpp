// checkclaims_fuzz --target=NAME [libFuzzer's arguments...]: one target under libFuzzer.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "depth.hpp"
#include "targets.hpp"

namespace {

const checkclaims::fuzz::Target* chosen = nullptr;

}  // namespace

extern "C" int LLVMFuzzerInitialize(int* argc, char*** argv) {
  constexpr std::string_view option = "--target=";
  const auto targets = checkclaims::fuzz::targets();
  for (int i = 1; i < *argc; ++i) {
    const std::string_view argument = (*argv)[i];
    if (!argument.starts_with(option)) continue;
    const auto found = std::find_if(targets.begin(), targets.end(), [&](const auto& target) {
      return target.name == argument.substr(option.size());
    });
    if (found != targets.end()) chosen = &*found;
  }
  checkclaims::fuzz::all_the_way = false;
  if (chosen != nullptr) return 0;
  std::fprintf(stderr, "name one of the targets:");
  for (const auto& target : targets)
    std::fprintf(stderr, " --target=%s", std::string(target.name).c_str());
  std::fprintf(stderr, "\n");
  std::exit(2);
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  chosen->run({reinterpret_cast<const char*>(data), size});
  return 0;
}
