// A list of the text members of a record. The functions that write files and the functions that
// read files use the same list. Empty members are left out of a file.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "formats/json/json_reader.h"
#include "formats/json/json_writer.h"

namespace attest {

template <class Record>
struct TextField {
  std::string_view name;  // The member's name in the file.
  std::string Record::*text;
};

// Writes the fields in the order of `fields`.
template <class Record>
void write_texts(JsonWriter& writer, const Record& record,
                 std::span<const TextField<Record>> fields) {
  for (const TextField<Record>& field : fields) {
    writer.text_if_any(field.name, record.*field.text);
  }
}

template <class Record>
void read_texts(JsonReader& reader, Record& record, std::span<const TextField<Record>> fields) {
  for (const TextField<Record>& field : fields) record.*field.text = reader.view(field.name);
}

}  // namespace attest
