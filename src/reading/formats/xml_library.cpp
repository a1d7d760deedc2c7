#include "reading/formats/xml_library.hpp"

#include <dlfcn.h>

#include <string>

#include "checkclaims/error.hpp"

namespace checkclaims {
namespace {

/// The version whose headers were compiled in: other versions need not match them. A name without a
/// slash is not searched for in the working directory.
constexpr const char* file_name = "libxml2.so.2";

InputError not_loaded() {
  const char* reason = dlerror();
  return {"libxml2", std::string("cannot be loaded: ") + (reason ? reason : file_name)};
}

template <class Function>
void find(void* library, const char* name, Function*& function) {
  function = reinterpret_cast<Function*>(dlsym(library, name));
  if (function == nullptr) throw not_loaded();
}

XmlLibrary load() {
  void* const library = dlopen(file_name, RTLD_LAZY | RTLD_LOCAL);
  if (library == nullptr) throw not_loaded();
  XmlLibrary loaded;
  find(library, "xmlFreeTextReader", loaded.free_reader);
  find(library, "xmlReaderForMemory", loaded.reader_for_memory);
  find(library, "xmlTextReaderConstLocalName", loaded.local_name);
  find(library, "xmlTextReaderConstName", loaded.name);
  find(library, "xmlTextReaderConstValue", loaded.value);
  find(library, "xmlTextReaderIsEmptyElement", loaded.is_empty_element);
  find(library, "xmlTextReaderLocatorLineNumber", loaded.locator_line);
  find(library, "xmlTextReaderMoveToFirstAttribute", loaded.first_attribute);
  find(library, "xmlTextReaderMoveToNextAttribute", loaded.next_attribute);
  find(library, "xmlTextReaderMoveToElement", loaded.move_to_element);
  find(library, "xmlTextReaderNodeType", loaded.node_type);
  find(library, "xmlTextReaderRead", loaded.read);
  find(library, "xmlTextReaderSetErrorHandler", loaded.set_error_handler);
  return loaded;
}

}  // namespace

const XmlLibrary& libxml() {
  static const XmlLibrary library = load();
  return library;
}

}  // namespace checkclaims
