// The requests that a reader makes in a panel. A panel emits UI events; the app layer carries them
// out.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "query/mark_query.h"
#include "session/action.h"
#include "ui/commands.h"
#include "ui/panels/library/library_types.h"
#include "ui/reading_settings.h"
#include "ui/widgets/ui.h"

namespace attest {

// If the command palette is open, it closes first.
struct RunCommand {
  CommandId command;
  CommandArguments arguments{};
};
struct OpenSample {
  std::size_t number;  // An index of all_samples().
};
struct OpenArticle {
  std::string id;  // An article of the library.
};
struct DeleteArticle {
  std::string id;  // An article of the library.
};
struct ClearLibrarySearch {};
struct ShowLibraryFolder {
  LibraryFolder folder;
};
// A second press on the same column reverses the order.
struct SortLibrary {
  LibraryColumn column;
};
struct ToggleLibraryFolders {};  // In a narrow window.
// Chooses an article of the library for an action on several, or no longer.
struct ChooseArticle {
  std::string id;
};
struct ForgetChosenArticles {};
struct DeleteChosenArticles {};
struct EditArticle {
  std::string id;  // Empty: the tags of the chosen articles.
};
struct SaveArticleDetails {};
struct ExportChosenArticles {};
// Chooses all articles of a group of the preview, or none of them.
struct ChooseRestoreGroup {
  RestoreGroup group;
};
// Chooses an article of the preview, or no longer.
struct ChooseRestored {
  std::size_t row;
};
struct RestoreArticles {};  // Restores the chosen articles of the preview.
struct ChooseFile {};
struct OpenPasted {};  // Opens the text in the field of the dialog.
// Closes the notice. `used`: its button was pressed, and RunCommand follows.
struct DismissNotice {
  bool used = false;
};
struct ChangeSetting {
  Setting setting;
  bool larger;  // By one step up; otherwise by one step down.
};
struct ResetSettings {};
struct ChooseTheme {
  Theme theme;
};
// The next key that is pressed becomes the key of the command.
struct ChangeKey {
  CommandId command;
};
struct SwitchCharacterKeys {};  // Switches the keys of one character on or off.
struct ResetKeys {};
// The use of the text field in the bar for several marks.
enum class BulkField : std::uint8_t { None, Speaker, Tag };
// Scrolls a mark into view.
struct ShowMark {
  Id mark;
};
// Shows a field of the chosen mark, which may have been folded away, and focuses it.
struct EditField {
  std::uint32_t field;  // A number of field_ids.h.
};
struct CloseChooser {};  // Closes the choice of a source. Changes no mark.
struct SetSheet {
  SheetHeight height;
};
struct OpenAddress {
  std::string address;  // Of a web page, which opens in another tab.
};
// The codebook's dialog.
struct SetCodebookScope {
  bool own;  // The codebook is the article's own; otherwise it is that of all articles.
};
struct AddCodebookTag {};
struct RemoveCodebookTag {
  std::size_t index;
};
struct NextTagColour {
  std::size_t index;  // Of the tag.
};
struct ChooseScale {
  std::string scale;  // As in Codebook.
};
// The tabs of the panel, in their order.
enum class PanelTab : std::uint8_t { Marks, Sources, Links };
struct OpenTab {
  PanelTab tab;
};
struct ResizePanel {
  int css_width;
  bool keep;  // The reader has let go of the edge: the width is stored.
};
struct SetQuery {
  MarkQuery query;
};
// A press on a row of the list. With Ctrl, Cmd or Shift it chooses several marks.
struct PressMark {
  Id mark;
};
struct ChooseAllListed {};
// Chooses marks without leaving the tab, the last one first, and scrolls the last one into view.
struct ShowMarks {
  std::vector<Id> marks;
};
// Opens the field of the bar for several marks, or closes it.
struct OpenBulkField {
  BulkField field;
};
// Marks words that mention the entity, as one undo step.
struct MarkMention {
  Id entity;
  ByteRange words;
};
struct RestoreMark {};  // Restores the mark that another window deleted (PanelState::gone).

using UiEvent =
    std::variant<Action, RunCommand, OpenSample, OpenArticle, DeleteArticle, ChooseFile, OpenPasted,
                 DismissNotice, ChangeSetting, ResetSettings, ChooseTheme, ChangeKey,
                 SwitchCharacterKeys, ResetKeys, ShowMark, EditField, CloseChooser, SetSheet,
                 OpenAddress, OpenTab, ResizePanel, SetQuery, PressMark, ChooseAllListed, ShowMarks,
                 OpenBulkField, MarkMention, RestoreMark, SetCodebookScope, AddCodebookTag,
                 RemoveCodebookTag, NextTagColour, ChooseScale, ClearLibrarySearch,
                 ShowLibraryFolder, SortLibrary, ToggleLibraryFolders, ChooseArticle,
                 ForgetChosenArticles, DeleteChosenArticles, EditArticle, SaveArticleDetails,
                 ExportChosenArticles, ChooseRestoreGroup, ChooseRestored, RestoreArticles>;
using UiEvents = std::vector<UiEvent>;  // In the order in which they are carried out.

}  // namespace attest
