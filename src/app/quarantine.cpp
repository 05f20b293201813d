// Shows, exports and clears quarantined records.
#include <utility>

#include "app/state.h"
#include "formats/api/page_json.h"
#include "storage/keys.h"

namespace attest {

void App::State::count_quarantine() {
  quarantine_count = records.quarantine_entries(quarantine_in_journal).size();
  redraw.request(Redraw::Reason::Interface);
}

// Call it after the journal has answered for the open article. When a failing journal is asked
// again, only its last request is repeated, so an earlier call would replace the request for the
// article.
void App::State::ask_quarantine() {
  quarantine_request = ++journal_requests;
  requests.push(ReadJournal{quarantine_request, {quarantine_prefix()}});
}

void App::State::quarantine_read(const JournalRead& read) {
  if (read.answered) {
    quarantine_in_journal = read.entries;
    if (records.shrink_quarantine(read.entries)) autosave.retry();
  }
  count_quarantine();
}

// Called when the journal has written all its entries. Quarantined records leave local storage
// after the journal has returned them.
void App::State::quarantine_written() {
  // The number of requests is limited, because the journal may report writes that it then loses.
  constexpr int kMostRounds = 3;
  if (!records.quarantine_waits() || quarantine_rounds == kMostRounds) return;
  ++quarantine_rounds;
  ask_quarantine();
}

void App::State::open_quarantine() {
  ask_quarantine();
  set_dialog(Dialog::Quarantine);
}

void App::State::save_quarantine() {
  requests.push(SaveFile{"damaged-records.json", "application/json",
                         write_damaged_records(records.quarantine_entries(quarantine_in_journal))});
  announce("The damaged records were saved as a file.");
}

void App::State::clear_quarantine() {
  records.clear_quarantine(std::exchange(quarantine_in_journal, {}));
  count_quarantine();
  set_dialog(Dialog::None);
  announce("The damaged records were cleared.");
}

}  // namespace attest
