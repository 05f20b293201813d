// The conditions under which the commands of the command table are enabled.
#pragma once

#include <string>
#include <string_view>

#include "app/app_context.h"
#include "app/state.h"
#include "query/attribution.h"
#include "query/near_marks.h"
#include "ui/panels/inspector/source_chooser.h"

namespace attest {

inline bool always(const AppContext&) { return true; }
inline bool has_text(const AppContext& app) { return app->view.page.block_count() > 0; }
inline bool has_caret(const AppContext& app) { return app->pointer.caret.is_shown(); }
inline bool has_selection(const AppContext& app) { return !app->session.selection().range.empty(); }
inline bool has_chosen_mark(const AppContext& app) { return app->session.chosen_mark() != nullptr; }
template <TextMember field>
inline bool has_chosen(const AppContext& app) {
  const Mark* const mark = app->session.chosen_mark();
  return mark != nullptr && has_field(mark->kind, field);
}
inline bool has_chosen_claim(const AppContext& app) { return has_chosen<&Mark::verdict>(app); }
inline bool has_chosen_quote(const AppContext& app) { return has_chosen<&Mark::attribution>(app); }
// True if the chosen mark can be linked with a nearby mark for this purpose, such as `Supports`.
template <SourceChooser::Purpose purpose>
inline bool can_link(const AppContext& app) {
  const Mark* const mark = app->session.chosen_mark();
  if (mark == nullptr || app->session.chosen_marks().size() > 1) return false;
  const std::string_view kind = SourceChooser::link_kind(purpose);
  return !link_candidates(app->session.project(), *mark, kind, {}, 1).empty();
}
inline bool can_add_passage(const AppContext& app) {
  return has_chosen_mark(app) && !app->session.selection().range.empty();
}
inline bool has_link(const AppContext& app) {
  return !app->link_in(app->session.selection().range).empty();
}
inline bool can_undo(const AppContext& app) { return app->session.history().can_undo(); }
inline bool can_redo(const AppContext& app) { return app->session.history().can_redo(); }
inline bool has_deleted(const AppContext& app) { return app->storage.deletions.can_undo(); }
inline bool has_article_before(const AppContext& app) {
  const std::string& before = app->opening.before();
  return !before.empty() && before != app->session.article().id();
}
inline bool has_few_words(const AppContext& app) { return app->opening.asks(); }
inline bool has_whole_page(const AppContext& app) {
  return app->opening.has_whole_page(app->session.article().id());
}
inline bool has_exported(const AppContext& app) { return app->storage.file_before.has_value(); }
inline bool has_damaged(const AppContext& app) { return app->storage.quarantine.count() > 0; }

// The source that the chosen mark names or to which it is attributed. Null if there is none.
inline const Entity* source_of_chosen(const Session& session) {
  const Mark* const chosen = session.chosen_mark();
  const Notebook& notebook = session.notebook();
  return chosen == nullptr ? nullptr : source_of(notebook, notebook.mark_number(chosen->id));
}
inline bool has_named_source(const AppContext& app) {
  const Entity* const source = source_of_chosen(app->session);
  return source != nullptr && !source->name.empty();
}

inline bool is_backing_up(const AppContext& app) { return app->storage.files.backup.is_running(); }
inline bool is_not_backing_up(const AppContext& app) { return !is_backing_up(app); }

inline bool has_changed_text(const AppContext& app) { return app->has_changed_text(); }
inline bool has_parts(const AppContext& app) { return app->session.article().blocks().size() > 1; }

inline bool is_searching(const AppContext& app) { return app->contents.search.is_open(); }
inline bool is_searching_words(const AppContext& app) {
  return is_searching(app) && !app->contents.search.options().expression;
}

}  // namespace attest
