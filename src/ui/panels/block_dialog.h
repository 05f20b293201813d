// The dialog in which the reader chooses which blocks of a text to keep. For example, the text of a
// web page can contain menus and other stories besides the article.
#pragma once

#include <cstddef>
#include <memory>
#include <vector>

#include "article/model/article.h"
#include "ui/panels/panels.h"

namespace attest {

// The state of the dialog between frames.
struct BlockChoice {
  std::vector<bool> kept;  // For each block of the article.
  // The blocks of the web page that belong to its article. Empty if these blocks are not known.
  std::vector<bool> proposed;
  std::size_t count = 0;  // The number of kept blocks.

  // The article that the reader opened most recently in this window from a web page with much more
  // text. Null if there is none.
  std::shared_ptr<const Article> article_of_page;
  // Returns whether `article` is the whole text of the web page that `article_of_page` is from.
  bool is_page_of_article(const Article& article) const;

  // Begins the choice for an article. If the article is the whole text of a web page, only the
  // blocks that are also in `article_of_page` are chosen at first. Otherwise all blocks are chosen.
  void begin(const Article& article);
  void keep_all();
  void keep_none();
  void keep_proposed();
  void toggle(std::size_t block);
};

void draw_block_dialog(Ui& ui, const Article& article, const BlockChoice& choice,
                       const DialogContext& context, UiEvents& ui_events);

}  // namespace attest
