#include "reading/formats/xml_library.hpp"

#include "checkclaims/loaded_library.hpp"

namespace checkclaims {
namespace {

XmlLibrary load() {
  const LoadedLibrary library("libxml2.so.2", "XML needs libxml2");
  XmlLibrary loaded;
  library.find("xmlFreeTextReader", loaded.free_reader);
  library.find("xmlReaderForMemory", loaded.reader_for_memory);
  library.find("xmlTextReaderConstLocalName", loaded.local_name);
  library.find("xmlTextReaderConstName", loaded.name);
  library.find("xmlTextReaderConstValue", loaded.value);
  library.find("xmlTextReaderIsEmptyElement", loaded.is_empty_element);
  library.find("xmlTextReaderLocatorLineNumber", loaded.locator_line);
  library.find("xmlTextReaderMoveToFirstAttribute", loaded.first_attribute);
  library.find("xmlTextReaderMoveToNextAttribute", loaded.next_attribute);
  library.find("xmlTextReaderMoveToElement", loaded.move_to_element);
  library.find("xmlTextReaderNodeType", loaded.node_type);
  library.find("xmlTextReaderRead", loaded.read);
  library.find("xmlTextReaderSetErrorHandler", loaded.set_error_handler);
  return loaded;
}

}  // namespace

const XmlLibrary& libxml() {
  static const XmlLibrary library = load();
  return library;
}

}  // namespace checkclaims
