// Shows, exports and clears quarantined records.
#include <utility>

#include "app/state.h"
#include "formats/page_json.h"
#include "storage/keys.h"

namespace attest {

void App::State::count_put_aside() {
  put_aside_count = records.put_aside(put_aside_in_journal).size();
  frames_to_settle = 2;
}

// Call it after the journal has answered for the open article. When a failing journal is asked
// again, only its last request is repeated, so an earlier call would replace the request for the
// article.
void App::State::ask_put_aside() {
  put_aside_request = ++journal_requests;
  requests.push_back(ReadJournal{put_aside_request, {quarantine_prefix()}});
}

void App::State::put_aside_read(const JournalRead& read) {
  if (read.answered) {
    put_aside_in_journal = read.entries;
    if (records.leave_put_aside(read.entries)) autosave.retry();
  }
  count_put_aside();
}

// Called when the journal has written all its entries. Quarantined records leave local storage
// after the journal has returned them.
void App::State::put_aside_written() {
  // The number of requests is limited, because the journal may report writes that it then loses.
  constexpr int kMostRounds = 3;
  if (!records.put_aside_waits() || put_aside_rounds == kMostRounds) return;
  ++put_aside_rounds;
  ask_put_aside();
}

void App::State::open_put_aside() {
  ask_put_aside();
  set_dialog(Dialog::PutAside);
}

void App::State::save_put_aside() {
  requests.push_back(SaveFile{"damaged-records.json", "application/json",
                              write_damaged_records(records.put_aside(put_aside_in_journal))});
  announce("The damaged records were saved as a file.");
}

void App::State::clear_put_aside() {
  records.clear_put_aside(std::exchange(put_aside_in_journal, {}));
  count_put_aside();
  set_dialog(Dialog::None);
  announce("The damaged records were cleared.");
}

}  // namespace attest
