#include "article/markdown/dialects.h"

#include <string>

#include "article/import.h"
#include "doctest.h"
#include "support/block_listing.h"

namespace attest::dialects_test {
namespace {

Article opened(const std::string& markdown) {
  Result<Imported> imported = import_article(markdown, SourceFormat::Markdown, {});
  CAPTURE(markdown);
  REQUIRE(imported.ok());
  return imported->article;
}

std::string text(const std::string& markdown) { return std::string(opened(markdown).text()); }
std::string blocks(const std::string& markdown) { return testing::blocks_of(opened(markdown)); }
std::string spans(const std::string& markdown) { return testing::spans_of(opened(markdown)); }

std::string rewritten(std::string markdown) {
  rewrite_dialects(markdown);
  return markdown;
}

}  // namespace

TEST_CASE("emphasis ends between punctuation and a Chinese, Japanese or Korean letter") {
  CHECK(spans("彼は**「強調」**の話をした。") == "strong: 「強調」");
  CHECK(text("彼は**「強調」**の話をした。") == "彼は「強調」の話をした。");
  CHECK(spans("これは**重要。**次の文。") == "strong: 重要。");
  CHECK(spans("**注意：**请看*“重点”*内容") == "strong: 注意：\nemphasis: “重点”");
  CHECK(spans("투표율은 **10%**는 **'강조'**입니다") == "strong: 10%\nstrong: '강조'");
  CHECK(spans("和**[链接](https://a.example)**内") ==
        "strong: 链接\nlink: 链接 <https://a.example>");
  CHECK(spans("の**`code`**の") == "strong: code\ncode: code");
}

TEST_CASE("emphasis that CommonMark recognises does not change") {
  CHECK(spans("**強調**「次」と**重要**な") == "strong: 強調\nstrong: 重要");
  CHECK(spans("**He said:** \"yes\"") == "strong: He said:");
}

TEST_CASE("words between two tildes are struck out, and a single tilde stays in the text") {
  CHECK(text("약 ~10명~ 그리고 20~30명, ~/home") == "약 ~10명~ 그리고 20~30명, ~/home");
  CHECK(spans("~one~ and ~~two~~") == "strikethrough: two");
  CHECK(spans("See <http://a.example/~b/~c> and [d](/~e).") ==
        "link: http://a.example/~b/~c <http://a.example/~b/~c>\nlink: d </~e>");
  CHECK(blocks("~~~\na ~b~\n~~~") == "code: a ~b~");
  CHECK(spans("~~취소~~됨, 안~~취소~~") == "strikethrough: 취소\nstrikethrough: 취소");
  CHECK(spans("he~~llo~~ the~~re~~ (~~a~~)b") ==
        "strikethrough: llo\nstrikethrough: re\nstrikethrough: a");
  CHECK(text("a ~~ b, c~~d, ~~e ~~~f~~~") == "a ~~ b, c~~d, ~~e ~~~f~~~");
}

TEST_CASE("a wiki link shows its label, or the name of its page if the link has no label") {
  CHECK(text("See [[Page|the page]], [[Page#Part]] and [[Other]].") ==
        "See the page, Page > Part and Other.");
  CHECK(spans("[[Page|the page]]") == "link: the page <Page>");
  CHECK(blocks("| a | b |\n|---|---|\n| [[Page\\|shown]] | c |") == "row 1: a|b\nrow: shown|c");
}

TEST_CASE("double brackets that are not a wiki link keep their meaning in CommonMark") {
  for (const char* words : {"[[open] words", "[[ x ]] in a script", "[[[three]]]", "`[[code]]`"}) {
    const std::string shown = text(words);
    CHECK(shown.find("[[") != shown.npos);
  }
  CHECK(text("[[1]](https://a.example)") == "[1]");
  CHECK(text("[[foo]]\n\n[foo]: /url") == "[foo]");
}

TEST_CASE("an embedded picture keeps its description, and an embedded note becomes a link") {
  CHECK(blocks("![[bridge.jpg|The bridge|300]]") == "image: The bridge");
  CHECK(blocks("Words.\n\n![[bridge.jpg|300x200]]") == "paragraph: Words.");
  CHECK(spans("![[Other note]]") == "link: Other note <Other note>");
}

TEST_CASE("the title of a callout becomes a separate block") {
  CHECK(blocks("> [!note] Read *this*\n> Words.") == "> quotation: Read this\n> quotation: Words.");
  CHECK(blocks("> [!note] A title\n> Words.") == "> quotation: A title\n> quotation: Words.");
  CHECK(spans("> [!note] A title\n> Words.") == "strong: A title");
  CHECK(blocks("> [!WARNING]\n> Careful.") == "> quotation: Warning\n> quotation: Careful.");
  CHECK(blocks("> [!quote]- Folded\n> > [!tip]+\n> > In.") ==
        "> quotation: Folded\n>> quotation: Tip\n>> quotation: In.");
}

TEST_CASE("comments, highlight marks and block ids of note-taking apps are removed from the text") {
  CHECK(text("==Marked words== and ==强调==的") == "Marked words and 强调的");
  CHECK(text("a == b, c==d and e==f, ===") == "a == b, c==d and e==f, ===");
  CHECK(text("Shown %%hidden%% shown, 100%% sure and 50%% not") ==
        "Shown shown, 100%% sure and 50%% not");
  CHECK(blocks("One.\n\n%%\nhidden\n\nhidden\n%%\n\nTwo.") == "paragraph: One.\nparagraph: Two.");
  CHECK(text("%% never closed") == "%% never closed");
  CHECK(text("A paragraph ^1a2b3c\n\nTen ^2") == "A paragraph\nTen ^2");
}

TEST_CASE("an item of a task list has a box instead of a bullet") {
  CHECK(blocks("- [ ] open\n- [x] done\n- item") ==
        "> item [☐]: open\n> item [☑]: done\n> item [•]: item");
}

TEST_CASE("template tags and attributes are removed from the text") {
  CHECK(text("One {% include ad.html %}two{{< youtube abc >}}.") == "One two.");
  CHECK(blocks("One.\n{% for p in posts %}\nTwo.\n{% endfor %}\n{{% notice %}}\nThree.") ==
        "paragraph: One.\nparagraph: Two.\nparagraph: Three.");
  CHECK(text("A{% comment %} hidden {% endcomment %}B") == "AB");
  CHECK(text("Words\n{: .lead}\n\n## Head {#head}") == "Words\nHead");
  CHECK(text("A [link](/b){:target=\"_blank\"} and {a: set}.") == "A link and {a: set}.");
}

TEST_CASE("a template tag keeps the words in its parameters") {
  CHECK(blocks("{% image \"a.png\" \"The mayor's bridge\" %}") == "image: The mayor's bridge");
  CHECK(blocks("{{< figure src=\"a.png\" alt=\"Bridge\" caption=\"In 1910\" >}}") ==
        "image: Bridge\ncaption: In 1910");
  CHECK(blocks("{% include \"figure.html\",\n  image: \"a.jpg\",\n  alt: \"Bridge\" %}") ==
        "image: Bridge");
  CHECK(text("{{< quote author=\"Ana Díaz\" >}}It is safe.{{< /quote >}}") ==
        "Ana Díaz It is safe.");
  CHECK(text("{{< pullquote \"It is safe.\" >}}") == "It is safe.");
  CHECK(spans("[{% image \"a.png\" \"Bridge\" %}](/b)") ==
        "link: Bridge </b>\nimage: Bridge <a.png>");
}

TEST_CASE("a template tag in a link is replaced by the address inside the tag") {
  CHECK(spans("[a]({{ \"/b/\" | url }}) [c]({{ site.baseurl }}/d) [e]({% post_url 2026-f %}) "
              "[g]({{< ref \"h.md\" >}}) <a href=\"{{ site.url }}/i\">j</a>") ==
        "link: a </b/>\nlink: c </d>\nlink: e <2026-f>\nlink: g <h.md>\nlink: j </i>");
}

TEST_CASE("a placeholder such as {{ name }} stays in the text") {
  CHECK(text("Dear {{ name }}, {x}, {{{y}}} and 5 {% 6") ==
        "Dear {{ name }}, {x}, {{{y}}} and 5 {% 6");
}

TEST_CASE("{% highlight %} becomes a code block, and the text in {% raw %} stays literal") {
  CHECK(blocks("{% highlight ruby %}\nputs {{ x }}\n{% endhighlight %}\nWords.") ==
        "code: puts {{ x }}\nparagraph: Words.");
  CHECK(text("{% raw %}{{ a }} {% b %}{% endraw %}") == "{{ a }} {% b %}");
  CHECK(blocks("```\n{% raw %}{{{% endraw %} a }} {% if %}\n```") == "code: {{ a }} {% if %}");
}

TEST_CASE("code keeps the markup of every dialect") {
  const std::string markup =
      "[[a]] ==b== %%c%% ~d~ {% e %} {{< f >}} {: .g} の**「h」**の\n> [!note] i";
  CHECK(rewritten("```\n" + markup + "\n```\n") == "```\n" + markup + "\n```\n");
  CHECK(rewritten("<pre>\n" + markup + "\n</pre>") == "<pre>\n" + markup + "\n</pre>");
  const std::string span = "`[[a]] ==b== %%c%% ~d~ {% e %} {{< f >}}`";
  CHECK(rewritten(span + " [[x]]") == span + " [x](<x>)");
}

TEST_CASE("a text with thousands of opening marks of every dialect is rewritten in linear time") {
  std::string hostile;
  for (const char* sign : {"[[", "==a ", "%%", "{% a ", "{{ a", "`", "``` ", "~", "> [!a\n",
                           "<pre>", "{% raw %}", "の**「", "{: ", "]({{"}) {
    for (int i = 0; i < 50000; ++i) hostile += sign;
    hostile += '\n';
  }
  CHECK(rewritten(hostile).size() >= hostile.size() / 2);
}

}  // namespace attest::dialects_test
