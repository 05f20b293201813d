#include "article/text/broken_lines.h"

#include <string>

#include "article/import.h"
#include "doctest.h"
#include "support/block_listing.h"

namespace attest::broken_lines_test {
namespace {

Article opened(const std::string& text) {
  Result<Imported> imported = import_article(text, SourceFormat::PlainText, {});
  REQUIRE(imported.ok());
  return imported->article;
}

std::string joined(const std::string& text) {
  Result<Article> article = Article::make(join_broken_lines(opened(text)).parts);
  REQUIRE(article.ok());
  return testing::blocks_of(*article);
}

bool is_broken(const std::string& text) { return has_broken_lines(opened(text)); }

constexpr const char* kPage =
    "Harbour bridge: report\n"
    "The harbour bridge was inspected in spring, and the engi-\n"
    "neers found cracks in two of its pillars. The well-\n"
    "known architect Ana Díaz said that the infor-\n"
    "mation had reached her too late. The city had its informa-\n"
    "tion since March. Nobody in the city hall wanted to say\n"
    "why the two- and three-lane parts had stayed open.\n"
    "The engineers had warned the city in a letter.\n"
    "Northport Courier 12\n"
    "The opposition asked for a debate about the govern-\n"
    "ment of the harbour. It said that the long report was\n"
    "known to the mayor.\n"
    "Northport Courier 13\n"
    "In the end the bridge was closed by the mayor himself.\n"
    "Northport Courier 14\n";

constexpr const char* kMail =
    "Dear Jan,\n"
    "\n"
    "On Monday Jan Kolb wrote:\n"
    "> When did the city learn about the cracks in the pillars of the\n"
    "> bridge, and who read the report first?\n"
    ">\n"
    "> And will the plan be published before the election that is held\n"
    "> in autumn?\n"
    "> Best\n"
    "> Jan\n"
    "\n"
    "We learned about it in March.\n"
    ">> An older question that stands in two lines because the mail was\n"
    ">> quoted twice by both.\n";

}  // namespace

TEST_CASE(
    "the lines of one copied paragraph are joined, and a word is not divided after one letter") {
  const std::string paragraph =
      "The harbour bridge was inspected in spring, and the engi-\n"
      "neers found cracks in two of its pillars, as their last e-\n"
      "mail to the council says. Nobody in the city hall wanted\n"
      "to say why.\n";
  CHECK(is_broken(paragraph));
  CHECK(joined(paragraph) ==
        "paragraph: The harbour bridge was inspected in spring, and the engineers found cracks in "
        "two of its pillars, as their last e-mail to the council says. Nobody in the city hall "
        "wanted to say why.");
  CHECK_FALSE(
      is_broken("Courier Publishing House Ltd\n12 Harbour Street, Northport\nNP1 4AB Kingdom\n"));
  CHECK_FALSE(
      is_broken("The tide comes in beside the wall,\nThe boats are waiting for the call,\n"
                "The gulls are crying over all,\nAnd evening is about to fall\n"));
  CHECK_FALSE(
      is_broken("Roses are red and violets are blue.\nSugar is sweet and so are you.\n"
                "The bridge is closed for good.\n"));
}

TEST_CASE(
    "the lines of a PDF are joined into paragraphs, and the footers of its pages stay separate") {
  CHECK(joined(kPage) ==
        "heading 1: Harbour bridge: report\n"
        "paragraph: The harbour bridge was inspected in spring, and the engineers found cracks in "
        "two of its pillars. The well-known architect Ana Díaz said that the information had "
        "reached her too late. The city had its information since March. Nobody in the city hall "
        "wanted to say why the two- and three-lane parts had stayed open.\n"
        "paragraph: The engineers had warned the city in a letter.\n"
        "paragraph: Northport Courier 12\n"
        "paragraph: The opposition asked for a debate about the government of the harbour. It said "
        "that the long report was known to the mayor.\n"
        "paragraph: Northport Courier 13\n"
        "paragraph: In the end the bridge was closed by the mayor himself.\n"
        "paragraph: Northport Courier 14");
}

TEST_CASE("the lines of quoted mail are joined, and the lines of a quoted poem are not") {
  CHECK(joined(kMail) ==
        "paragraph: Dear Jan,\n"
        "paragraph: On Monday Jan Kolb wrote:\n"
        "> quotation: When did the city learn about the cracks in the pillars of the bridge, and "
        "who read the report first?\n"
        "> quotation: And will the plan be published before the election that is held in autumn?\n"
        "> quotation: Best/Jan\n"
        "paragraph: We learned about it in March.\n"
        ">> quotation: An older question that stands in two lines because the mail was quoted "
        "twice by both.");
  CHECK_FALSE(is_broken(
      "She read:\n\n> The tide comes in beside the wall,\n> The boats are waiting for the "
      "call,\n> The gulls are crying over all,\n> And evening is about to fall\n"));
}

TEST_CASE("the '>' of quoted mail in an article of an older version are removed") {
  ArticleParts parts;
  for (const std::string line :
       {"> When did the city learn about the cracks in the", "> pillars of the bridge?",
        "> The plan was published before the election that", "> is held in autumn.",
        ">5 % of the bridges are older than a century."}) {
    const std::size_t start = parts.text.size() + (parts.text.empty() ? 0 : 1);
    parts.text += (start > 0 ? "\n" : "") + line;
    parts.blocks.push_back({BlockKind::Paragraph, 0, 0, ByteRange(start, parts.text.size()), {}});
  }
  Result<Article> older = Article::make(std::move(parts));
  REQUIRE(older.ok());
  Result<Article> article = Article::make(join_broken_lines(*older).parts);
  REQUIRE(article.ok());
  CHECK(testing::blocks_of(*article) ==
        "> quotation: When did the city learn about the cracks in the pillars of the bridge?\n"
        "> quotation: The plan was published before the election that is held in autumn.\n"
        "paragraph: >5 % of the bridges are older than a century.");
}

TEST_CASE("a comparison keeps its '>' when broken lines are joined") {
  const std::string text =
      "The council of the city has counted all the bridges that it\n"
      "owns, and the engineers have looked at each of the pillars in\n"
      "the harbour since the winter, and they found that many bridges\n"
      "must be repaired before the next winter comes to the valley.\n\n"
      "> 5 % of the bridges are older than a century.\n";
  CHECK(joined(text).find("> 5 % of the bridges") != std::string::npos);
}

TEST_CASE("Chinese lines are joined without a space, and Arabic lines are joined with a space") {
  CHECK(joined("港口大桥的检查报告在三月已经送到市政府，但是市长\n"
               "没有公开。工程师警告说两个桥墩有裂缝，需要立即修\n"
               "理。市长说修理工作将在秋天完成。\n"
               "反对派要求就此事进行辩论，并且要求公布所有的文件\n"
               "和信件，因为公众有权知道真相。市长表示同意，但是\n"
               "没有说明具体的日期。\n") ==
        "paragraph: 港口大桥的检查报告在三月已经送到市政府，但是市长没有公开。工程师警告说两个桥墩"
        "有裂缝，需要立即修理。市长说修理工作将在秋天完成。\n"
        "paragraph: 反对派要求就此事进行辩论，并且要求公布所有的文件和信件，因为公众有权知道真相。"
        "市长表示同意，但是没有说明具体的日期。");
  CHECK(joined("قالت المهندسة إن الجسر يحتاج إلى إصلاح سريع قبل\n"
               "الشتاء وإن التقرير وصل إلى البلدية في شهر مارس\n"
               "الماضي ولم ينشر حتى الآن لأن البلدية لم تعلن عنه\n"
               "وقال رئيس البلدية إن العمل سيبدأ في الخريف وإن\n"
               "الجسر سيبقى مفتوحا أمام السيارات الصغيرة فقط حتى\n"
               "نهاية العام القادم.\n")
            .find("قبل الشتاء وإن") != std::string::npos);
}

TEST_CASE("the broken lines of a PDF and of an e-mail are recognised") {
  CHECK(is_broken(kPage));
  CHECK(is_broken(kMail));
}

TEST_CASE("the lines of a poem, a list and an article with short paragraphs are not joined") {
  for (const char* text :
       {"The river runs\nbeneath the bridge\nand nobody asks\nwhere it goes\nin the long night\n"
        "of the harbour town\nwhere ships lie\n",
        "Ana Díaz\nJan Kolb\nIlse Marten\nThe mayor of Northport\nAn engineer\nA shop owner\n",
        "The bridge is closed\nThe mayor closed the bridge on Monday after engineers found "
        "cracks.\nShe said so.\nThe opposition asked for a debate about the report of the city.\n"
        "It will be public.\nNobody knows whether the mayor will come to the debate on Thursday.\n",
        "- one\n- two\n- three\n- four\n- five\n- six\n"}) {
    CAPTURE(text);
    CHECK_FALSE(is_broken(text));
    CHECK(join_broken_lines(opened(text)).joined == 0);
  }
}

TEST_CASE("a range of the original text is converted to the joined text and back") {
  const Article before = opened(kPage);
  JoinedLines lines = join_broken_lines(before);
  const ChangedRanges ranges = lines.ranges;
  const Result<Article> after = Article::make(std::move(lines.parts));
  REQUIRE(after.ok());
  const auto range_in = [](const Article& article, const std::string& words) {
    const std::size_t at = article.text().find(words);
    REQUIRE(at != std::string::npos);
    return ByteRange(at, at + words.size());
  };
  const ByteRange old = range_in(before, "the engi-\nneers found");
  const ByteRange now = ranges.changed(old);
  CHECK(after->slice(now) == "the engineers found");
  CHECK(ranges.as_it_came(now) == old);
  CHECK(after->slice(ranges.changed(range_in(before, "Ana Díaz"))) == "Ana Díaz");
  CHECK(ranges.changed(range_in(before, "-\n")).empty());
}

TEST_CASE("a paragraph of broken lines ends with a short line or before an indented line") {
  const std::string page =
      "\n"
      "The harbour bridge was inspected in spring, and nobody\n"
      "said that the architect was asked.\n"
      "The mayor answered the questions of this newspaper by a\n"
      "letter. He wrote that a plan was made for the next year.\n"
      "  The opposition asked for a debate about the office of\n"
      "the harbour.\n"
      "\n"
      "The end of the page.\n";
  CHECK(testing::blocks_of(opened(page)) ==
        "paragraph: The harbour bridge was inspected in spring, and nobody said that the architect "
        "was asked.\n"
        "paragraph: The mayor answered the questions of this newspaper by a letter. He wrote that "
        "a plan was made for the next year.\n"
        "paragraph: The opposition asked for a debate about the office of the harbour.\n"
        "paragraph: The end of the page.");
}

}  // namespace attest::broken_lines_test
