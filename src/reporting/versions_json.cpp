#include "checkclaims/report.hpp"
#include "reporting/records.hpp"

namespace checkclaims {

void write_versions_json(const Sink& out) {
  const Versions all = versions();
  Json schemas = Json::object();
  for (const SchemaVersion& schema : all.schemas) schemas[std::string(schema.name)] = schema.number;
  out(schema_head("versions") +
      ",\n\"commit\":" + to_line(all.commit.empty() ? Json(nullptr) : Json(all.commit)) +
      ",\n\"modified\":" + to_line(Json(all.modified)) + ",\n\"lexicon\":" +
      to_line(Json(all.lexicon)) + ",\n\"schemas\":" + to_line(schemas) + "}\n");
}

}  // namespace checkclaims
