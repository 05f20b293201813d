#include "query/link_list.h"

#include <string>
#include <vector>

#include "doctest.h"
#include "query/queried_project.h"

namespace attest::testing::link_list_test {
namespace {

// Returns the lines of the list as text. There are three types of lines:
//   (1) A heading above links: the kind of link and how many lines follow, such as "supports 2".
//   (2) A heading above problems of one type, such as quotes without a speaker: "fault", the number
//       of the LinkFault, and how many lines follow. For example, "fault 1 2".
//   (3) A link or a mark: its id.
std::vector<std::string> lines_of(const Project& project) {
  std::vector<std::string> lines;
  for (const LinkEntry& line : link_list(project.notebook)) {
    switch (line.type) {
      case LinkEntry::Type::KindHeading:
        lines.push_back(std::string(line.kind) + " " + std::to_string(line.count));
        break;
      case LinkEntry::Type::FaultHeading:
        lines.push_back("fault " + std::to_string(static_cast<int>(line.fault)) + " " +
                        std::to_string(line.count));
        break;
      case LinkEntry::Type::Link:
        lines.push_back(project.notebook.links()[line.number].id);
        break;
      case LinkEntry::Type::Mark:
        lines.push_back(project.notebook.mark_numbered(line.number).id);
        break;
    }
  }
  return lines;
}

using Lines = std::vector<std::string>;

TEST_CASE(
    "the list starts with problems, such as a quote without a speaker, then groups links by kind") {
  // The source mark "a" is listed as a problem, because it refers to no entity. The quote "q2" is
  // not listed, because the reader marked it as unattributed.
  CHECK(lines_of(queried_project()) ==
        Lines{"fault 1 1", "a", "attributed-to 2", "l1", "l2", "supports 1", "l3"});
}

TEST_CASE("quotes without a speaker and links to a mark that is not in the text are listed first") {
  Project project = queried_project();
  Mark open = mark_on("q4", MarkKind::Quote, {range_of(*project.article, "one heard")});
  put(project.notebook, PutMark{open});
  put(project.notebook, PutLink{link_from("l4", "attributed-to", "lost", "m")});
  const Lines lines = lines_of(project);
  REQUIRE(lines.size() > 6);
  CHECK(Lines(lines.begin(), lines.begin() + 6) ==
        Lines{"fault 0 1", "q4", "fault 1 1", "a", "fault 2 1", "l4"});
}

}  // namespace
}  // namespace attest::testing::link_list_test
