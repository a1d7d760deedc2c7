#include "program/baseline_file.hpp"

#include <fmt/format.h>

#include "checkclaims/report.hpp"
#include "program/article_paths.hpp"
#include "program/output.hpp"
#include "program/read_file.hpp"
#include "program/replace_file.hpp"

namespace checkclaims {
namespace {

constexpr std::string_view usual_folder = ".checkclaims", usual_folder_within = "/.checkclaims";
constexpr const char* usual_baseline = ".checkclaims/baseline.jsonl";

}  // namespace

std::string baseline_path(const Options& options) {
  return options.baseline.value_or(usual_baseline);
}

std::string audit_path(const Options& options) {
  return inside(folder_of(baseline_path(options)), "audit.jsonl");
}

std::optional<Baseline> read_baseline(const Options& options) {
  const std::string path = baseline_path(options);
  const auto text = read_file(path);
  return text ? std::optional(parse_baseline(quote_path(path), *text)) : std::nullopt;
}

BaselineFile find_baseline(const Options& options) {
  const std::string path = baseline_path(options);
  if (auto baseline = read_baseline(options)) return {path, std::move(baseline)};
  if (options.update_baseline) return {path, std::nullopt};
  if (!options.baseline) return {};
  print_error(fmt::format("notice: {}: baseline not found, using an empty one", quote_path(path)));
  return {path, std::nullopt};
}

void make_usual_folder(const std::string& file) {
  const std::string_view folder =
      std::string_view(file).substr(0, file.rfind('/') == std::string::npos ? 0 : file.rfind('/'));
  if (folder == usual_folder || folder.ends_with(usual_folder_within))
    make_folder(std::string(folder));
}

void change_baseline(const Options& options,
                     const std::function<Baseline(std::optional<Baseline>)>& change) {
  const std::string path = baseline_path(options);
  make_usual_folder(path);
  const FolderLock lock(path);
  replace_file(path, to_text(change(read_baseline(options))));
}

}  // namespace checkclaims
