#pragma once
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace checkclaims {

/// How much is unpacked from one file. Beyond that its articles are not worth the memory and time.
inline constexpr std::uint64_t largest_part = std::uint64_t{64} << 20;    // bytes of one article
inline constexpr std::uint64_t largest_content = std::uint64_t{1} << 30;  // bytes of all
inline constexpr std::uint64_t largest_ratio = 200;                       // after the first MiB
inline constexpr std::uint64_t most_parts = 1'000'000;

inline constexpr const char* too_large = "too large: the limit of an article is 64 MiB";

/// Unpacks zip, tar and files packed by gzip, bzip2, xz or zstd, piece by piece: what is not asked
/// for is not held in memory.
///
/// Every function throws InputError, which names the path, for a broken archive and for one that
/// unpacks to more than the limits above.
class Unpacker {
 public:
  /// `bytes` must outlive it.
  Unpacker(std::string path, std::string_view bytes);
  Unpacker(Unpacker&&) noexcept;
  ~Unpacker();

  /// Whether the file is one packed file, without names: "dump.jsonl.gz".
  bool single() const;
  /// Goes on to the next regular file; false at the end.
  bool next();
  /// Its name, as it is stored; empty for a single packed file.
  const std::string& name() const;
  /// The next bytes of it; empty at its end. Valid until the next call.
  std::string_view more();
  /// All that is left of it; empty if that is more than `most` bytes.
  std::optional<std::string> rest(std::uint64_t most = largest_part);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace checkclaims
