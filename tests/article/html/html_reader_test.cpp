// Tests the import of HTML inside Markdown.
#include "article/html/html_reader.h"

#include <string>

#include "article/import.h"
#include "doctest.h"
#include "support/block_listing.h"

namespace attest::html_reader_test {
namespace {

using testing::blocks_of;
using testing::spans_of;

Article opened(const std::string& text) {
  Result<Imported> imported = import_article(text, SourceFormat::Markdown, {});
  CAPTURE(text);
  REQUIRE(imported.ok());
  return imported->article;
}

std::string blocks(const std::string& text) { return blocks_of(opened(text)); }

}  // namespace

TEST_CASE("tags in Markdown are dropped and their text is kept") {
  const Article article = opened("The <span class='x'>mayor</span> said it is <b>safe</b>.");
  CHECK(article.text() == "The mayor said it is safe.");
  CHECK(spans_of(article) == "strong: safe");
}

TEST_CASE(
    "inline HTML in Markdown keeps superscripts, quotation marks, ruby annotations and formulas") {
  const auto text = [](const std::string& markdown) {
    return std::string(opened(markdown).text());
  };
  CHECK(text("Ten is 10<sup>6</sup>, not 10 <sup>-6</sup>.") == "Ten is 10⁶, not 10 ⁻⁶.");
  CHECK(text("H<sub>2</sub>O, x<sub>max1</sub>, 2<sup>a1</sup>.") == "H₂O, x_(max1), 2^(a1).");
  CHECK(text("The 18<sup>th</sup> and 1<sup>**2**</sup>.") == "The 18th and 12.");
  CHECK(text("*The 10<sup>6</sup> words* are 5<sup>2</sup>.") == "The 10⁶ words are 5².");
  CHECK(text("She said <q>yes, <q>no</q></q>.") == "She said “yes, ‘no’”.");
  CHECK(text("<ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp></ruby>字") == "漢(かん)字");
  CHECK(text("Of <math alttext=\"x^2\"><mi>x</mi><mn>2</mn></math> and <math><mi>y</mi></math>.") ==
        "Of x^2 and y.");
  CHECK(text("One <video src=a>No video here</video> two.") == "One two.");
  CHECK(text("One</q> two</sup>.") == "One two.");
  CHECK(text("a<sup>\n\né5</sup>") == "a\né5");
  CHECK(text("Text.<br><sup>1</sup> Note") == "Text.\u2028¹ Note");
  CHECK(text("10<sup>10<sup>2</sup></sup> <sub>Updated 3 May 2024</sub>") ==
        "10^(10²) Updated 3 May 2024");
  CHECK(text("One <q>two.\n\nThree <q>four</q>.") == "One “two.\nThree “four”.");
  CHECK(text("<ruby>漢<rt>かん</ruby>字") == "漢(かん)字");
  CHECK(text("<math><mi>y</mi><annotation>z^2</annotation></math> and <math alttext=x /> too.") ==
        "y and x too.");
}

TEST_CASE("HTML blocks between Markdown blocks become blocks of the article") {
  CHECK(
      blocks(
          "One.\n\n<div class=\"box\">\n<p>Two</p>\n<ul><li>three<li>four</ul>\n</div>\n\nFive.") ==
      "paragraph: One.\nparagraph: Two\n> item [•]: three\n> item [•]: four\nparagraph: Five.");
  CHECK(blocks("One.\n\n<blockquote>\n\nTwo *three*.\n\n</blockquote>\n\nFour.") ==
        "paragraph: One.\n> quotation: Two three.\nparagraph: Four.");
  CHECK(blocks("<ol start=4><li>a</li><li value=9>b</li></ol>\n") ==
        "> item [4.]: a\n> item [9.]: b");
}

TEST_CASE("the content of scripts and style sheets is dropped") {
  CHECK(blocks("One.\n\n<script>\nvar a = '<p>no</p>';\n\nvar b;\n</script>\n\nTwo.") ==
        "paragraph: One.\nparagraph: Two.");
  CHECK(opened("One <style>p { color: red }</style>two.").text() == "One two.");
  CHECK(blocks("One.\n\n<div>\n<script>\nvar a;\n\nvar b;\n</script>\n</div>\n\nTwo.") ==
        "paragraph: One.\nparagraph: Two.");
}

TEST_CASE("a script without an end tag does not hide the rest of the article") {
  CHECK(opened("One.\n\n<div>\n<script>\n\nTwo.\n\nThree.").text().find("Three.") !=
        std::string_view::npos);
  CHECK(opened("<!doctype html><p>One.<script>var a;<p>Two.").text().find("Two.") !=
        std::string_view::npos);
}

TEST_CASE("comments are dropped, but the text after the start of an unclosed comment is kept") {
  CHECK(opened("One <!-- not this --> two.").text() == "One two.");
  CHECK(opened("<!doctype html>One <!-- two").text() == "One two");
}

TEST_CASE("a less-than sign that begins no tag is literal text") {
  CHECK(opened("2 < 3 and 4 > 3, <3 and a<b").text() == "2 < 3 and 4 > 3, <3 and a<b");
  CHECK(opened("<!doctype html><p>a <b and c").text() == "a <b and c");
}

TEST_CASE("a tag with a missing quotation mark is still read") {
  CHECK(opened("<!doctype html><p>One <a href=\"x>two</a> three <i class='>four</i>.").text() ==
        "One two three four.");
  CHECK(spans_of(opened("<!doctype html><p><a title='a > b' href=https://a.example>x</a>")) ==
        "link: x <https://a.example>");
}

TEST_CASE("an HTML image is replaced by its alternative text") {
  const Article article = opened(
      "<figure><img src=\"a.jpg\" alt=\"The &quot;old&quot; bridge\">"
      "<figcaption>Photo: Jan Kolb</figcaption></figure>\n\nText.");
  CHECK(blocks_of(article) ==
        "image: The \"old\" bridge\ncaption: Photo: Jan Kolb\nparagraph: Text.");
  CHECK(spans_of(article) == "image: The \"old\" bridge <a.jpg>");
}

TEST_CASE("tags closed in the wrong order still give a valid article") {
  const Article article = opened(
      "<p><b>a<i>b</b>c</i></p></ul></blockquote>"
      "<ul><blockquote>d</ul>e");
  CHECK(article.text() == "abc\nd\ne");
  CHECK(spans_of(article) == "strong: ab\nemphasis: bc");
  CHECK(article.blocks()[1].depth == 2);
  CHECK(article.blocks()[2].depth == 0);
}

}  // namespace attest::html_reader_test
