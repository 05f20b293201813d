#include "formats/foreign/foreign_json.h"

#include <optional>

namespace attest {
namespace {

std::optional<JsonValue> member(JsonValue object, std::string_view name) {
  if (!object.is(JsonType::Object)) return std::nullopt;
  for (const JsonValue value : object.items()) {
    if (value.key() == name) return value;
  }
  return std::nullopt;
}

bool has(JsonValue object, std::string_view name) { return member(object, name).has_value(); }

std::optional<JsonValue> first_of(std::optional<JsonValue> list) {
  if (!list || !list->is(JsonType::List)) return std::nullopt;
  for (const JsonValue item : list->items()) return item;
  return std::nullopt;
}

// Returns whether `value`, a text or a list of texts, contains `letters`.
bool says(std::optional<JsonValue> value, std::string_view letters) {
  if (!value) return false;
  if (value->is(JsonType::Text)) return value->text().find(letters) != value->text().npos;
  if (!value->is(JsonType::List)) return false;
  for (const JsonValue item : value->items()) {
    if (item.is(JsonType::Text) && item.text().find(letters) != item.text().npos) return true;
  }
  return false;
}

bool is_w3c(JsonValue value) {
  return says(member(value, "@context"), "w3.org/ns/anno") ||
         (has(value, "target") && (has(value, "body") || has(value, "motivation") ||
                                   says(member(value, "type"), "Annotation")));
}

bool is_hypothesis(JsonValue value) {
  return has(value, "target") && has(value, "uri") &&
         (has(value, "user") || has(value, "group") || has(value, "tags"));
}

bool is_spans(std::optional<JsonValue> list) {
  const std::optional<JsonValue> span = first_of(list);
  return span && (has(*span, "start_offset") || (span->is(JsonType::List) && span->size() == 3));
}

bool is_doccano(JsonValue value) {
  if (!has(value, "text") && !has(value, "data")) return false;
  return is_spans(member(value, "entities")) || is_spans(member(value, "label")) ||
         is_spans(member(value, "labels")) || has(value, "relations") || has(value, "cats") ||
         has(value, "annotation_approver") || (has(value, "text") && has(value, "label"));
}

bool is_label_studio(JsonValue value) {
  return (has(value, "annotations") || has(value, "completions") || has(value, "predictions")) &&
         (has(value, "data") || has(value, "task_path"));
}

std::string_view kind_of_record(JsonValue value) {
  if (is_hypothesis(value)) return "file-kind.annotations-of-hypothesis";
  if (is_w3c(value)) return "file-kind.w3c-web-annotations-json-ld";
  if (has(value, "annotation_id") && has(value, "annotates"))
    return "file-kind.annotations-of-recogito";
  if (is_label_studio(value)) return "file-kind.tasks-of-label-studio";
  if (is_doccano(value)) return "file-kind.labelled-texts-of-doccano";
  if (has(value, "%FEATURE_STRUCTURES") || has(value, "%TYPES") || has(value, "%VIEWS"))
    return "file-kind.annotations-of-inception-uima-cas";
  if (has(value, "annotations") && has(value, "text"))
    return "file-kind.annotated-text-of-another-program";
  if (says(member(value, "@context"), "schema.org")) {
    return says(member(value, "@type"), "ClaimReview")
               ? "file-kind.claimreview-of-schema-org-json-ld"
               : "file-kind.data-of-schema-org-json-ld";
  }
  if (has(value, "@context") || has(value, "@graph")) return "file-kind.linked-data-json-ld";
  if (has(value, "$schema")) return "file-kind.json-schema";
  if (has(value, "nbformat")) return "file-kind.notebook-of-jupyter";
  if (says(member(value, "type"), "FeatureCollection")) return "file-kind.map-geojson";
  return {};
}

}  // namespace

std::string_view kind_of_json(JsonValue root) {
  const JsonValue record = first_of(root).value_or(root);
  if (const std::string_view kind = kind_of_record(record); !kind.empty()) return kind;
  for (const char* const list : {"annotations", "rows", "items", "first", "json"}) {
    std::optional<JsonValue> inside = member(record, list);
    if (inside && inside->is(JsonType::List)) inside = first_of(inside);
    if (!inside) continue;
    if (const std::string_view kind = kind_of_record(*inside); !kind.empty()) return kind;
  }
  return "file-kind.data-as-json";
}

}  // namespace attest
