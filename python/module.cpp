// The module of Python, below python/checkclaims/__init__.py: values of the library as tuples,
// lists and dicts.
#include <pybind11/functional.h>
#include <pybind11/pybind11.h>
#include <pybind11/stl.h>

#include "checkclaims/library.hpp"
#include "checkclaims/version.hpp"

namespace py = pybind11;

namespace checkclaims::python {
namespace {

/// Text of an article may be cut within a character, or hold none; whatever it is, Python gets a
/// string.
py::str text_of(std::string_view bytes) {
  return py::reinterpret_steal<py::str>(
      PyUnicode_DecodeUTF8(bytes.data(), static_cast<Py_ssize_t>(bytes.size()), "replace"));
}

py::list texts_of(const std::vector<std::string>& texts) {
  py::list list;
  for (const std::string& text : texts) list.append(text_of(text));
  return list;
}

py::object day_of(const std::optional<Day>& day) {
  if (!day) return py::none();
  return py::module_::import("datetime").attr("date").attr("fromisoformat")(to_iso(*day));
}

/// A whole number is an int.
py::object number_of(const std::optional<Decimal>& number) {
  if (!number) return py::none();
  if (number->whole()) return py::int_(number->thousandths / 1000);
  return py::float_(static_cast<double>(number->thousandths) / 1000.0);
}

py::dict dict_of(const PlainClaim& claim) {
  py::dict dict;
  dict["id"] = claim.id;
  dict["kind"] = claim.kind;
  dict["key"] = claim.key;
  dict["source"] = text_of(claim.source);
  dict["line"] = claim.line;
  dict["column"] = claim.column;
  dict["quotation"] = text_of(claim.quotation);
  dict["subject"] = text_of(claim.subject);
  dict["subject_kind"] = claim.subject_kind;
  dict["measure"] = text_of(claim.measure);
  dict["scope"] = texts_of(claim.scope);
  dict["value"] = text_of(claim.value);
  dict["unit"] = claim.unit;
  dict["low"] = claim.number ? number_of(claim.number->low) : py::none();
  dict["high"] = claim.number ? number_of(claim.number->high) : py::none();
  dict["first_day"] = day_of(claim.days.low);
  dict["last_day"] = day_of(claim.days.high);
  dict["speaker"] = texts_of(claim.speaker);
  dict["modality"] = claim.modality;
  return dict;
}

py::dict dict_of(const PlainSide& side) {
  py::dict dict;
  dict["role"] = name_of(side.role);
  dict["source"] = text_of(side.source);
  dict["line"] = side.line;
  dict["column"] = side.column;
  dict["quotation"] = text_of(side.quotation);
  dict["says"] = text_of(side.says);
  dict["claim"] = side.claim;
  return dict;
}

py::dict dict_of(const PlainFinding& finding) {
  py::list sides;
  for (const PlainSide& side : finding.sides) sides.append(dict_of(side));
  py::dict dict;
  dict["id"] = finding.id;
  dict["rule"] = finding.rule;
  dict["severity"] = name_of(finding.severity);
  dict["subject"] = text_of(finding.subject);
  dict["measure"] = text_of(finding.measure);
  dict["message"] = text_of(finding.message);
  dict["sides"] = sides;
  dict["because"] = texts_of(finding.because);
  dict["cause"] = text_of(finding.cause);
  dict["confidence"] = finding.confidence;
  dict["order_inferred"] = finding.order_inferred;
  return dict;
}

template <class Plain>
py::list list_of(std::span<const Plain> all) {
  py::list list;
  for (const Plain& one : all) list.append(dict_of(one));
  return list;
}

Severity severity_of(const std::string& name) {
  for (const Severity severity : {Severity::error, Severity::warning, Severity::note})
    if (name_of(severity) == name) return severity;
  throw InputError(name, "unknown severity, must be one of error, warning, note");
}

OwnFinding own_finding_of(const py::dict& dict) {
  OwnFinding found;
  found.rule = dict["rule"].cast<std::string>();
  found.severity = severity_of(dict["severity"].cast<std::string>());
  found.message = dict["message"].cast<std::string>();
  found.claims = dict["claims"].cast<std::vector<std::size_t>>();
  found.because = dict["because"].cast<std::vector<std::string>>();
  found.confidence = dict["confidence"].cast<std::optional<double>>();
  return found;
}

/// A function of Python from a list of claims, as dicts, to a list of findings, as dicts.
OwnCheck own_check_of(const py::function& function) {
  return [&function](std::span<const PlainClaim> claims) {
    const py::gil_scoped_acquire locked;
    std::vector<OwnFinding> found;
    for (const py::handle one : function(list_of(claims)))
      found.push_back(own_finding_of(py::reinterpret_borrow<py::dict>(one)));
    return found;
  };
}

CheckedArticles check(const std::vector<std::tuple<std::string, std::string, bool>>& given,
                      unsigned threads, double least_confidence,
                      const std::vector<py::function>& own_checks) {
  std::vector<Article> articles;
  for (const auto& [path, bytes, is_text] : given)
    articles.push_back({path, bytes, false, is_text});
  CheckSettings settings;
  settings.threads = threads;
  settings.least_confidence = least_confidence;
  for (const py::function& function : own_checks)
    settings.own_checks.push_back(own_check_of(function));
  const py::gil_scoped_release unlocked;
  return check_articles(std::move(articles), settings);
}

py::bytes report(const CheckedArticles& checked, const std::string& format) {
  std::string text;
  {
    const py::gil_scoped_release unlocked;
    text = report_as(checked, format);
  }
  return text;
}

}  // namespace
}  // namespace checkclaims::python

PYBIND11_MODULE(_checkclaims, module) {
  using namespace checkclaims;
  module.doc() = "What the package checkclaims is made of; not for use by others.";
  module.attr("__version__") = version();
  py::register_exception<InputError>(module, "InputError", PyExc_ValueError).doc() =
      "Something that the caller can mend, in one line: \"latin: unknown format, must be ...\".";
  py::class_<CheckedArticles>(module, "Checked")
      .def("claims",
           [](const CheckedArticles& checked) {
             return python::list_of(std::span<const PlainClaim>(checked.claims));
           })
      .def("findings",
           [](const CheckedArticles& checked) {
             return python::list_of(std::span<const PlainFinding>(checked.findings));
           })
      .def("refused",
           [](const CheckedArticles& checked) { return python::texts_of(checked.refused); })
      .def("report", &python::report);
  module.def("check", &python::check);
  module.def("formats", &report_formats);
}
