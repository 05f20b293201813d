// Damaged records that were put aside: looked at, saved as a file, cleared.
#include <utility>

#include "app/state.h"
#include "formats/json_writer.h"
#include "storage/keys.h"

namespace attest {

void App::State::count_put_aside() {
  put_aside_count = records.put_aside(put_aside_in_journal).size();
  frames_to_settle = 2;
}

void App::State::open_put_aside() {
  put_aside_request = ++journal_requests;
  requests.push_back(ReadJournal{put_aside_request, {quarantine_prefix()}});
  set_sheet(Sheet::PutAside);
}

void App::State::save_put_aside() {
  JsonWriter file(JsonWriter::Style::Pretty);
  file.begin_list();
  for (const auto& [key, raw] : records.put_aside(put_aside_in_journal)) {
    file.begin_object();
    file.key("key").text(key);
    file.key("value").text(raw);
    file.end_object();
  }
  file.end_list();
  requests.push_back(SaveFile{"damaged-records.json", "application/json", file.take()});
  announce("The damaged records were saved as a file.");
}

void App::State::clear_put_aside() {
  records.clear_put_aside(std::exchange(put_aside_in_journal, {}));
  count_put_aside();
  set_sheet(Sheet::None);
  announce("The damaged records were cleared.");
}

}  // namespace attest
