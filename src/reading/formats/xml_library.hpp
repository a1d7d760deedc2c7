#pragma once
#include <libxml/xmlreader.h>

namespace checkclaims {

/// The functions of libxml2 that read XML. It brings ICU, which takes longer to load than an
/// article to read.
struct XmlLibrary {
  decltype(&xmlFreeTextReader) free_reader = nullptr;
  decltype(&xmlReaderForMemory) reader_for_memory = nullptr;
  decltype(&xmlTextReaderConstLocalName) local_name = nullptr;
  decltype(&xmlTextReaderConstName) name = nullptr;
  decltype(&xmlTextReaderConstValue) value = nullptr;
  decltype(&xmlTextReaderIsEmptyElement) is_empty_element = nullptr;
  decltype(&xmlTextReaderLocatorLineNumber) locator_line = nullptr;
  decltype(&xmlTextReaderMoveToFirstAttribute) first_attribute = nullptr;
  decltype(&xmlTextReaderMoveToNextAttribute) next_attribute = nullptr;
  decltype(&xmlTextReaderMoveToElement) move_to_element = nullptr;
  decltype(&xmlTextReaderNodeType) node_type = nullptr;
  decltype(&xmlTextReaderRead) read = nullptr;
  decltype(&xmlTextReaderSetErrorHandler) set_error_handler = nullptr;
};

/// Loads it when it is first asked for. Throws InputError where it is not installed.
const XmlLibrary& libxml();

}  // namespace checkclaims
