// A small project with every state of a mark, and shortcuts to query it.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "query/mark_view.h"
#include "query/mark_views.h"
#include "support/articles.h"
#include "support/marks.h"
#include "support/projects.h"

namespace attest::testing {

// Makes a project with these marks, in text order:
//   - "m" is a source, the mayor.
//   - "q1" is a quote that is linked to "m".
//   - "c1" is a claim with the verdict "false" and a note.
//   - "q2" is a quote that is marked as unattributed.
//   - "a" is a source without an entity, "The audit office".
//   - "q3" is a quote that is linked to "a".
//   - "c2" is a claim without a verdict.
//   - "lost" is a quote that was not found in the text. Its attribution is "linked".
inline Project queried_project() {
  Project project = project_on(
      article_of("Mayor Díaz said the bridge is safe.\n"
                 "\"Nobody knew\", one heard. The audit office found CORROSION in Łódź.\n"
                 "قال رئيس البلدية إنّ الجسر آمن"));
  const Article& article = *project.article;
  Notebook& notebook = project.notebook;
  const auto mark = [&](Id id, MarkKind kind, std::string_view words) {
    return mark_on(std::move(id), kind, {range_of(article, words)});
  };

  put(notebook, PutEntity{entity_named("mayor", "Ana Díaz")});
  Mark mayor = mark("m", MarkKind::Source, "Mayor Díaz");
  mayor.entity = "mayor";
  mayor.created = "2026-11-23T10:00:05Z";
  Mark first = mark("q1", MarkKind::Quote, "the bridge is safe");
  first.attribution = "open";
  first.tags = {"safety"};
  first.created = "2026-11-23T10:00:04Z";
  Mark judged = mark("c1", MarkKind::Claim, "bridge is safe");
  judged.verdict = "false";
  judged.note = "See the café's report";
  judged.statement = "The crossing holds";
  judged.tags = {"safety", "city"};
  judged.created = "2026-11-23T10:00:03Z";
  Mark nobody = mark("q2", MarkKind::Quote, "Nobody knew");
  nobody.attribution = "unattributed";
  nobody.verdict = "false";  // The mark was a claim earlier and has kept its verdict.
  nobody.created = "2026-11-23T10:00:02.5Z";
  Mark office = mark("a", MarkKind::Source, "The audit office");
  office.created = "2026-11-23T10:00:02Z";
  Mark found = mark("q3", MarkKind::Quote, "found CORROSION in Łódź");
  found.created = "2026-11-23T10:00:01Z";
  Mark open = mark("c2", MarkKind::Claim, "إنّ الجسر آمن");
  open.tags = {"city"};
  open.created = "2026-11-23T10:00:00Z";
  Mark lost = lost_mark("lost", "gone at dawn");
  lost.kind = MarkKind::Quote;
  lost.attribution = "linked";
  lost.created = "2026-11-22T10:00:00Z";
  for (const Mark& one : {mayor, first, judged, nobody, office, found, open, lost}) {
    put(notebook, PutMark{one});
  }
  put(notebook, PutLink{link_from("l1", "attributed-to", "q1", "m")});
  put(notebook, PutLink{link_from("l2", "attributed-to", "q3", "a")});
  put(notebook, PutLink{link_from("l3", "supports", "q3", "c1")});
  return project;
}

inline std::vector<Id> ids_of(const Project& project, const MarkView& view) {
  std::vector<Id> ids;
  for (const std::uint32_t mark : view.marks()) {
    ids.push_back(project.notebook.mark_numbered(mark).id);
  }
  return ids;
}

inline std::vector<Id> listed(const Project& project, const MarkQuery& query) {
  return ids_of(project, *MarkViews().view(project, query));
}

}  // namespace attest::testing
