// UI events: values that say how the reader used a panel. A panel emits these events, and the app
// layer carries out the intended changes.
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

// Runs a command. If the command palette is open, the palette closes first.
struct RunCommand {
  CommandId command;
  CommandArguments arguments{};
};
struct OpenSample {
  std::size_t number;  // The index of the sample in all_samples().
};
struct OpenArticle {
  std::string id;  // The id of an article in the library.
  Id mark;         // The mark to choose after opening, or empty.
};
struct DeleteArticle {
  std::string id;  // The id of an article in the library.
};
struct ClearLibrarySearch {};
struct ShowLibraryFolder {
  LibraryFolder folder;
};
// Sorts the library by a column. A second press on the same column reverses the order.
struct SortLibrary {
  LibraryColumn column;
};
// Shows or hides the folders. Only a narrow window emits this event.
struct ToggleLibraryFolders {};
// Adds an article of the library to the chosen articles, or removes it from them.
struct ChooseArticle {
  std::string id;
};
struct ForgetChosenArticles {};
struct DeleteChosenArticles {};
struct EditArticle {
  // The id of the article whose metadata and tags are edited. Empty: the tags of the chosen
  // articles are edited.
  std::string id;
};
struct SaveArticleDetails {};
struct ExportChosenArticles {};
// In the preview of a library file, chooses all articles of a group, or none of them.
struct ChooseRestoreGroup {
  RestoreGroup group;
};
// In the preview of a library file, chooses an article, or removes it from the chosen articles.
struct ChooseRestored {
  std::size_t row;
};
struct RestoreArticles {};  // Restores the chosen articles of a library file.
struct ChooseFile {};
struct OpenPasted {};  // Opens the text that the reader pasted into the field of the library.
// Closes the notice. `used` is true if its button was pressed; a RunCommand event follows in this
// case.
struct DismissNotice {
  bool used = false;
};
struct ChangeSetting {
  Setting setting;
  bool larger;  // True: increases the setting by one step. False: decreases it by one step.
};
struct ResetSettings {};
struct ChooseTheme {
  Theme theme;
};
struct ChooseLayout {
  InterfaceLayout layout;
};
// Starts a change of a command's key. The next pressed key becomes the key of the command.
struct ChangeKey {
  CommandId command;
};
struct SwitchCharacterKeys {};  // Switches the single-character keys on or off.
struct ResetKeys {};
// The purpose of the text field in the bar for several chosen marks.
enum class BulkField : std::uint8_t { None, Speaker, Tag };
// Scrolls a mark into view.
struct ShowMark {
  Id mark;
};
// Shows a field of the chosen mark and focuses it. The field may have been hidden because it is
// empty.
struct EditField {
  std::uint32_t field;  // The id of the field (field_ids.h).
};
// Shows up to 5,000 bytes of each passage of a mark in its card, or only the first lines if `mark`
// is empty.
struct UnfoldWords {
  Id mark;
};
struct ShowStatus {};    // Shows the status line of a low window for a few seconds.
struct CloseChooser {};  // Closes the source chooser without a change.
struct SetSheet {
  SheetHeight height;
};
struct OpenAddress {
  std::string address;  // The address of a web page, which opens in another tab.
};
// The codebook dialog emits this event and the four events after it.
struct SetCodebookScope {
  bool own;  // True: the article has its own codebook. False: it uses the codebook of all articles.
};
struct AddCodebookTag {};
struct RemoveCodebookTag {
  std::size_t index;
};
struct NextTagColour {
  std::size_t index;  // The index of the tag.
};
struct ChooseScale {
  std::string scale;  // See Codebook::scale.
};
// The tabs of the panel, from left to right.
enum class PanelTab : std::uint8_t { Marks, Sources, Links };
struct OpenTab {
  PanelTab tab;
};
struct ResizePanel {
  int css_width;
  bool keep;  // True when the reader has released the edge; the width is then stored.
};
struct SetQuery {
  MarkQuery query;
};
// Reports a press on a row of the list. A press with Ctrl, Cmd or Shift chooses several marks.
struct PressMark {
  Id mark;
};
struct ChooseAllListed {};
// Chooses `marks` without leaving the current tab, and scrolls the last one of them into view.
struct ShowMarks {
  std::vector<Id> marks;
};
// Opens or closes the text field in the bar for several chosen marks.
struct OpenBulkField {
  BulkField field;
};
// Marks a range of text as a source that mentions the entity. This is one undo step.
struct MarkMention {
  Id entity;
  ByteRange words;
};
// Adds a block of the article to the blocks to keep, or removes it from them. The dialog for the
// parts of a text emits this event.
struct ChooseBlock {
  std::size_t block;
};
struct ChooseBlocks {
  enum class Which : std::uint8_t { All, None, Article };
  Which which;
};
struct KeepChosenBlocks {};  // Opens the article with only the chosen blocks.
// The reader will press the source into which this source is merged. An empty id ends the waiting.
struct BeginMerge {
  Id entity;
};
struct RestoreMark {};  // Restores the mark that another window deleted (PanelState::gone).

using UiEvent =
    std::variant<Action, RunCommand, OpenSample, OpenArticle, DeleteArticle, ChooseFile, OpenPasted,
                 DismissNotice, ChangeSetting, ResetSettings, ChooseTheme, ChooseLayout, ChangeKey,
                 SwitchCharacterKeys, ResetKeys, ShowMark, EditField, UnfoldWords, ShowStatus,
                 CloseChooser, SetSheet, OpenAddress, OpenTab, BeginMerge, ResizePanel, SetQuery,
                 PressMark, ChooseAllListed, ShowMarks, OpenBulkField, MarkMention, RestoreMark,
                 SetCodebookScope, AddCodebookTag, RemoveCodebookTag, NextTagColour, ChooseScale,
                 ClearLibrarySearch, ShowLibraryFolder, SortLibrary, ToggleLibraryFolders,
                 ChooseArticle, ForgetChosenArticles, DeleteChosenArticles, EditArticle,
                 SaveArticleDetails, ExportChosenArticles, ChooseRestoreGroup, ChooseRestored,
                 RestoreArticles, ChooseBlock, ChooseBlocks, KeepChosenBlocks>;
// The events in the order in which the app layer handles them.
using UiEvents = std::vector<UiEvent>;

}  // namespace attest
