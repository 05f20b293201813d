#include "formats/api/page_json.h"

#include <cstdint>

#include "annotation/fields.h"
#include "formats/json/json_writer.h"
#include "formats/native/native_json.h"

namespace attest {
namespace {

template <class Write>
std::string object_of(const Write& write_members) {
  JsonWriter writer(JsonWriter::Style::Compact);
  writer.begin_object();
  write_members(writer);
  writer.end_object();
  return writer.take();
}

template <class Records, class Write>
std::string list_of(const Records& records, const Write& write) {
  std::string list = "[";
  for (const auto& record : records) {
    if (list.size() > 1) list += ',';
    list += write(record);
  }
  return list + "]";
}

}  // namespace

std::string write_change_event(std::size_t marks) {
  return object_of([&](JsonWriter& writer) { writer.key("marks").number(marks); });
}

std::string write_saved_event() {
  JsonWriter writer(JsonWriter::Style::Compact);
  writer.begin_object();
  writer.end_object();
  return writer.take();
}

std::string write_open_event(const Article& article) {
  return object_of([&](JsonWriter& writer) {
    writer.key("id").text(article.id());
    writer.key("title").text(article.title());
  });
}

std::string write_select_event(CodePointRange selection) {
  return object_of([&](JsonWriter& writer) {
    writer.key("start").number(selection.start.value);
    writer.key("end").number(selection.end.value);
  });
}

std::string write_notice_event(std::string_view text, bool failure) {
  return object_of([&](JsonWriter& writer) {
    writer.key("text").text(text);
    writer.key("failure").flag(failure);
  });
}

std::string write_opened(const Article& article) {
  return object_of([&](JsonWriter& writer) {
    writer.key("id").text(article.id());
    writer.key("length").number(article.offsets().code_points());
  });
}

std::string write_marks(const Notebook& notebook, const Article& article, const MarkView& view) {
  return list_of(view.marks(), [&](std::uint32_t mark) {
    return write_mark(notebook.mark_numbered(mark), article);
  });
}

std::string write_links(const Notebook& notebook) { return list_of(notebook.links(), write_link); }

std::string write_entities(const Notebook& notebook) {
  return list_of(notebook.entities(), write_entity);
}

std::string write_import_report(const ImportReport& report) {
  return object_of([&](JsonWriter& writer) {
    writer.key("marks").number(report.marks);
    writer.key("taken").number(report.taken);
    if (report.replaced > 0) writer.key("replaced").number(report.replaced);
    if (report.kept > 0) writer.key("kept").number(report.kept);
    writer.key("remarks").number(report.remarks);
    writer.key("opened").flag(report.opened);
  });
}

std::string write_statistics(const PageStatistics& statistics) {
  return object_of([&](JsonWriter& writer) {
    writer.key("frames").number(statistics.frames);
    writer.key("marks").number(statistics.marks);
    writer.key("runs").number(statistics.runs);
    writer.key("measured").number(statistics.measured);
    writer.key("blocks").number(statistics.blocks);
    writer.key("laidOut").flag(statistics.laid_out);
    writer.key("saved").flag(statistics.saved);
    writer.key("working").flag(statistics.working);
    writer.key("hits").number(statistics.hits);
    writer.key("storageUnits").number(statistics.storage_units);
  });
}

std::string write_commands(const std::vector<CommandState>& commands) {
  return list_of(commands, [](const CommandState& command) {
    return object_of([&](JsonWriter& writer) {
      writer.key("id").text(command.id);
      writer.key("label").text(command.label);
      writer.key("keys").text(command.keys);
      writer.key("enabled").flag(command.enabled);
    });
  });
}

std::string write_hits(const Project& project, const TextSearch& search) {
  const std::string_view fields[]{field_of(&Mark::note).token, field_of(&Mark::statement).token,
                                  field_of(&Mark::tags).token};
  const OffsetMap& offsets = project.article->offsets();
  std::string text = list_of(search.hits(), [&](ByteRange hit) {
    const CodePointRange range = offsets.to_code_points(hit);
    return object_of([&](JsonWriter& writer) {
      writer.key("start").number(range.start.value);
      writer.key("end").number(range.end.value);
    });
  });
  std::string notes = list_of(search.note_hits(), [&](const NoteHit& hit) {
    return object_of([&](JsonWriter& writer) {
      writer.key("mark").text(project.notebook.mark_numbered(hit.mark).id);
      writer.key("field").text(fields[static_cast<std::size_t>(hit.field)]);
    });
  });
  return "{\"text\":" + text + ",\"notes\":" + notes + "}";
}

std::string write_damaged_records(const std::vector<std::pair<std::string, std::string>>& records) {
  JsonWriter writer(JsonWriter::Style::Pretty);
  writer.begin_list();
  for (const auto& [key, raw] : records) {
    writer.begin_object();
    writer.key("key").text(key);
    writer.key("value").text(raw);
    writer.end_object();
  }
  writer.end_list();
  return writer.take();
}

}  // namespace attest
