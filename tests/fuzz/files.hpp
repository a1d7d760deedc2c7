#pragma once
#include <string_view>

namespace checkclaims::fuzz {

// A file of each format that is read -> its articles. What is taken from it is valid UTF-8, its
// spans lie in it, and its offsets in the file.
void run_json(std::string_view bytes);
void run_json_lines(std::string_view bytes);
void run_feed(std::string_view bytes);
void run_packed(std::string_view bytes);
void run_web_archive(std::string_view bytes);
void run_office(std::string_view bytes);
void run_web_page(std::string_view bytes);

}  // namespace checkclaims::fuzz
