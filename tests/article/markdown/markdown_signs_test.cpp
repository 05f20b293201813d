#include "article/markdown/markdown_signs.h"

#include <algorithm>
#include <filesystem>
#include <string>
#include <string_view>

#include "article/import.h"
#include "article/text/plain_lines.h"
#include "doctest.h"
#include "support/test_files.h"

namespace attest::markdown_signs_test {
namespace {

// Texts that must keep all characters when they are opened without a file name. Only the signs of
// quoted mail are left out.
constexpr const char* kPlain[] = {
    "1986. A great year\n\nIt rained.",
    "1986. A great year\n1987. A worse one\n1988. The last one\n",
    "Sales rose <sharply> in May.",
    "2*3*4 is 24, and 2**3**2 is 512.",
    "First.\n\n    An indented paragraph is no code.\n\nLast.",
    "[1]: https://bridge.example/report\n\nThe report says so.",
    "The report [1] says so.\n\n[1]: https://bridge.example/report\n",
    "#MeToo began in 2017.",
    "#MeToo\n\n#BlackLivesMatter\n",
    "# 1 in the charts for three weeks",
    "#1 in the charts",
    "— Where are you going?\n— Home.",
    "– Where are you going?\n– Home.\n– When?\n– Now.",
    "- Where are you going?\n- Home.\n- When?\n- Now!\n",
    "- Where are you going?\n\n- Home.\n\n- When?\n",
    "> The bridge is safe.\n> Says who?\n\nThe mayor.",
    "On Monday Ana wrote:\n> > The bridge\n> is safe.\n",
    "The file snake_case_name and _start were moved.",
    "__init__ calls __new__ first.",
    "Name: ________ Date: ________",
    "About ~200 people, ~ 3 % more.",
    "~~~\n\nThe end.",
    "a | b, or P(A|B)",
    "left | right\nup | down\n",
    "One.\n\n***\n\nTwo.",
    "One.\n\n----\n\nTwo.",
    "----\n\nOne.\n\n----\n",
    "* * *",
    "Marks &amp; Spencer, AT&T, &lt;b&gt;",
    "<b>Bold</b> claims <br> and <!-- a remark -->",
    "<p>A paragraph.</p>\n<p>Another.</p>",
    "If a<b and c>d then stop.",
    "Write to <ana@bridge.example> or <https://bridge.example>.",
    "https://bridge.example/a_b_c*d",
    "C:\\new\\_folder\\*.txt",
    "A footnote* and another**.\n\n* Not in May.\n** Nor in June.",
    "*Terms apply.",
    "*** Breaking ***",
    "*** ***",
    "f*** this s**t",
    "5 * 3 * 2 = 30",
    "5 *3 and 4 *2",
    "*.txt and *.md",
    "He said *no.",
    "She *sighs*.",
    "**",
    "``So'' he said, ``they go.''",
    "`tis the season, `twas the night",
    "a[i](x) and b[j](y)",
    "He [sic](see there) left.",
    "[Applause]",
    "[words](no address)",
    "[^1] is a regular expression.",
    "Title\n=====\n\nText.",
    "Title\n-----\n\nText.",
    "=====\n\nText.",
    "+ 3 % in May\n\n- 2 % in June",
    "- one",
    "* one",
    "1. One thing.",
    "1. One.\n2. Two.\n3. Three.\n",
    "2. Second\n3. Third\n4. Fourth\n",
    "a) one\nb) two\nc) three",
    "-- \nAna Díaz\nNorthport",
    "-5 degrees\n-7 degrees\n-9 degrees",
    "1.5 million\n2.5 million\n3.5 million",
    "10. May 2026",
    "$\\alpha_1 * \\beta_2 * \\gamma_3$",
    "x^2 + y^2, H~2~O, ==none==",
    "---\n\nA sentence: with a colon.\n\n---\n\nText.",
    "```\nnever closed",
    "    # indented",
    "Q: Why?\nA: Because.",
    "#!/bin/sh\n# one\n# two\n",
    "# one\n# two\n# three\n",
    "Tom & Jerry; R&D",
    "12:30 _ 14:00",
    "The * is a star.",
    "ab*cd*ef and gh*ij*kl",
    "{\"note\"} {braces}",
    "Me_too and you_too and we_too",
    "|",
    "^_^ and *_* and -_-",
};

constexpr const char* kMarkdown[] = {
    "# Title\n\nText.",
    "# Title",
    "Text.\n\n## Part\n\nMore.",
    "### „Teil“\n\nMehr.",
    "#### 4. Part\n\nText.",
    "# 标题\n\n文字。",
    "# **Bold**\n\nText.",
    "# `code`\n\nText.",
    "Text.\n\n###### Deep\n",
    "# Title\nText right below.",
    "```\ncode\n```\n",
    "```js\nlet x = 1;\n```\n",
    "~~~\ncode\n~~~\n",
    "Text.\n\n````\n```\n````\n",
    "See [this](https://bridge.example).",
    "See [this](http://bridge.example/a(b)c).",
    "See [this](https://bridge.example \"The report\").",
    "See [this](<https://bridge.example>).",
    "See [this](#).",
    "See [this](#part).",
    "See [this](/a/b).",
    "See [this](../report.html).",
    "See [this](mailto:ana@bridge.example).",
    "See [this](www.bridge.example).",
    "See [our\nblog](https://bridge.example).",
    "See ([this](https://bridge.example)).",
    "他说[这里](https://bridge.example)。",
    "See [a [b] c](https://bridge.example).",
    "![The bridge](/images/bridge.png)",
    "![](images/bridge.png)",
    "[![Alt](/a.png)](https://bridge.example)",
    "See [this][report].\n\n[report]: https://bridge.example\n",
    "A note.[^1]\n\n[^1]: Of the mayor.\n",
    "| a | b |\n|---|---|\n| 1 | 2 |\n",
    "a | b\n--|--\n1 | 2\n",
    "| a | b |\n|:--|--:|\n",
    "- one\n- two\n- three\n",
    "* one\n* two\n* three\n",
    "+ one\n+ two\n+ three\n",
    "- one\n\n- two\n\n- three\n",
    "- one\n  - inner\n- two\n- three\n",
    "Buy:\n\n  - milk\n  - bread\n  - salt\n",
    "- one that\n  goes on\n- two\n- three",
    "- [ ] Ask the mayor.\n- [x] Ask the council.\n",
    "---\ntitle: Bridge\n---\nText.",
    "---\ntitle: Bridge\nmood: hopeful\n---\n\nText.",
    "This is *very* much *so*.",
    "This is **very** much **so**.",
    "This is _very_ much _so_.",
    "This is *very* much.\n\nThat is **not**.",
    "“*Very*” and (**so**).",
    "***Both*** and *one*.",
    "__Two words__ and *one*.",
    "他说**重要**的话，**真的**。",
    "*A whole sentence, as a quotation.*\n\n*Another one.*",
    "The *mayor* runs `make`.",
    "The *mayor* said ~~no~~ yes.",
    "- one\n- two\n\nThe *mayor*.",
    "1. one\n2. two\n3. three\n\nThe *mayor*.",
    "Title\n=====\n\nThe *mayor*.",
    "1) one\n2) two\n3) three\n\nRun `make`.",
    "- one\n- two\n\nRun `make`.",
    "Run `make` and ~~stop~~ go.",
    "\xEF\xBB\xBF# Title\n\nText.",
    "# Title\r\n\r\nText.\r\n",
    "**Update:** The bridge *is* open.",
};

// Removes the signs of quoted mail, because quoted lines become quotations.
std::string without_quote_signs(const std::string& text) {
  std::string kept;
  for (std::string_view rest = text; !rest.empty();) {
    const std::size_t end = std::min(rest.find('\n'), rest.size() - 1) + 1;
    std::string_view line = rest.substr(0, end);
    if (line.starts_with('>')) (void)take_quote_signs(line);
    kept += line;
    rest.remove_prefix(end);
  }
  return kept;
}

}  // namespace

TEST_CASE("a text without clear Markdown markup is plain text and keeps its words") {
  for (const std::string text : kPlain) {
    CAPTURE(text);
    CHECK_FALSE(has_signs_of_markdown(text));
    REQUIRE(guess_format("", text) == SourceFormat::PlainText);
    const Result<Imported> imported = import_article(text, guess_format("", text), {});
    REQUIRE(imported.ok());
    // The article must have the same characters as the text, except white space.
    std::string before, after;
    for (const char c : without_quote_signs(text))
      before += std::string_view(" \n\t").find(c) == 0 || c == '\n' ? "" : std::string(1, c);
    for (const char c : imported->article.text())
      after += c == ' ' || c == '\n' ? "" : std::string(1, c);
    for (std::size_t at; (at = after.find("\xE2\x80\xA8")) != after.npos;) after.erase(at, 3);
    CHECK(after == before);
    CHECK(imported->article.spans().empty());
  }
}

TEST_CASE("a text is Markdown if the text has one clear sign or two weak signs of Markdown") {
  for (const std::string text : kMarkdown) {
    CAPTURE(text);
    CHECK(has_signs_of_markdown(text));
    CHECK(guess_format("", text) == SourceFormat::Markdown);
    CHECK(guess_format("notes", text) == SourceFormat::Markdown);
  }
}

TEST_CASE("a known file name extension decides the format, whatever the content is") {
  for (const std::string text : kMarkdown)
    CHECK(guess_format("a.TXT", text) == SourceFormat::PlainText);
  for (const std::string text : kPlain) CHECK(guess_format("a.md", text) == SourceFormat::Markdown);
}

TEST_CASE("published Markdown is recognised without its front matter and its file name") {
  const std::optional<std::string> folder = testing::shared_folder("articles-markdown");
  if (!folder) return;
  std::size_t known = 0, all = 0;
  for (const auto& entry : std::filesystem::directory_iterator(*folder)) {
    const std::string name = entry.path().filename().string();
    if (name == "README.md") continue;
    const std::string source = testing::shared_file("articles-markdown/" + name).value_or("");
    const std::string body = source.substr(source.find("\n---", 4) + 4);
    CAPTURE(name);
    // `source` includes the front matter, and `body` does not.
    CHECK(guess_format("", source) == SourceFormat::Markdown);
    ++all;
    if (has_signs_of_markdown(body)) ++known;
  }
  CHECK(all == 40);
  CHECK(known == all);
}

}  // namespace attest::markdown_signs_test
