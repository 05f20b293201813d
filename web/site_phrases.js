// The phrases by which lines and headings that are not about the story are recognised, in the languages of many news sites.

/** Matches a line that states how long the story takes to read, such as “4 min read”. */
export const READING_TIME = /^\P{N}{0,20}\p{N}{1,2}[\s-]*min\p{L}*\.?(?:\s\p{L}+){0,2}\s*$/iu;

/** Words that tell about a person. A paragraph near the end that begins with the author's name is removed only if it has such a word. */
export const ABOUT_AUTHOR = /@|(?<![\p{L}])(?:reporters?|writers?|writes|editors?|journalists?|correspondent|columnist|authors?|contributors?|contributing|freelancer?|covers|professor|fellow|blogger|podcast|novelist|producer|staff|lives|native|redakteur(?:in)?|journalist(?:in)?|journaliste|autor(?:in|a|e)?|auteure?|periodista|jornalista|giornalista|redacteur|автор|журналист)(?![\p{L}])/iu;

/** Phrases before links to other articles, such as "read also" and "related articles", in languages other than English. */
const ELSEWHERE = [
  /(?:à )?lire aussi|sur le même sujet|lesen sie auch|mehr zum thema|auch interessant|das könnte sie (?:auch )?interessieren/u,
  /leggi anche|potrebbe(?:ro)? interessarti(?: anche)?|lees (?:ook|meer)|lea (?:también|más)|te puede interesar|noticias relacionadas/u,
  /leia (?:mais|também)|veja também|notícias relacionadas|läs (?:också|även|mer)|les også|læs også|lue myös/u,
  /czytaj (?:też|także|również|więcej)|zobacz (?:też|także|również)|čtěte (?:také|též)|διαβάστε επίσης|читайте также|читайте також/u,
  /[iİ]lgili haberler|baca juga|xem thêm|đọc thêm|อ่านเพิ่มเติม|ข่าวที่เกี่ยวข้อง|اقرأ أيض[اً]{1,2}|مواضيع ذات صلة|بیشتر بخوانید|مطالب مرتبط/u,
  /קראו (?:גם|עוד)|(?:यह|ये) भी पढ़ें|相关(?:阅读|新闻|报道|文章)|相關(?:閱讀|新聞|報導|文章)|延伸(?:阅读|閱讀)|推荐阅读|推薦閱讀|関連(?:記事|ニュース)|あわせて読みたい|관련 ?기사/u,
].map(({ source }) => source).join('|');

/** Matches what one of the two expressions matches. @param {RegExp} english @param {string} others */
const joined = ({ source }, others) => new RegExp(`${source}|${others}`, 'iu');

/** Matches the beginning of a line that leads to other pages. */
export const LEADING_ELSEWHERE = joined(/^[^\p{L}\p{N}]*(?:(?:related|read|see also|also|more(?! than)|watch|listen|don.t miss|recommended|you (?:may|might) (?:also )?(?:like|want)|sign up|subscribe|follow|share|click here|get (?:the|our)|join (?:our|us|the)|download|advertisements?|sponsored|have a tip|like this|want more|email|write to|contact|print|continue reading|scroll|this post may contain|all rights reserved|copyright|tags|filed under|comments?|lesen sie|mehr zum)(?![\p{L}\p{M}])|(?:advertising|buy now)[^\p{L}\p{N}]*$|©|\(c\)|topics?:)/iu, `^[^\\p{L}\\p{N}]*(?:${ELSEWHERE})(?![\\p{L}\\p{M}])`);

/** Matches a line about the site before or after the story: a copyright, an offer to subscribers, or the address from which the page was printed. */
export const OF_SITE = /^[^\p{L}\p{N}]*(?:©|ⓒ|\(c\)|copyright\s*[©ⓒ(\d]|all rights reserved|this article (?:was printed|is for sub)|already a (?:subscriber|member)\?|to (?:continue|keep) reading|subscribe to|责任编辑)|(?:suite|article) est réservée? aux abonnés|riproduzione riservata/iu;

/** Match the counter of a gallery: with a word, such as "Image 3 of 9", or only numbers, such as "1 / 12", which may also be a rating. */
export const COUNTER = {
  surely: /^\s*(?:images?|photos?|pictures?|slides?|bild|fotos?|imagen|immagine|imagem|diapo(?:sitive)?)\s*\p{N}{1,3}\s*(?:\/|(?:of|von|sur|de|di|van)\s*\/?)\s*\p{N}{1,3}\s*$/iu,
  perhaps: /^\s*\p{N}{1,3}\s*(?:\/|of|von|sur|de|di|van)\s*\p{N}{1,3}\s*$/iu,
};

/** Matches the class of an element that shows one picture of several. */
export const GALLERY = /(?:^|[\s_-])(?:(?:image|photo|picture)-?)?(?:gallery|slides?|slideshow|carousel|swiper)(?:$|[\s_-])/i;

/** Matches an invitation to receive a newsletter. */
export const SIGN_UP = /^[^\p{L}"“«„]*(?:sign up|subscribe|get|join|melden|abonn|inscri|iscriv|suscr|apúnt|receb|recev|meld|подпи)[^.!?]{1,80}(?:newsletter|рассылк)/iu;

/** Headings of sections that are not about the story. The phrase must be the whole heading: "Comments", but not "Comments from the port". */
export const OTHER_SECTION = {
  /** Sections of comments, and sections about the author or the site. */
  surely: /^[^\p{L}\p{N}]*(?:about the authors?|about (?:us|this site)|(?:the )?comments?|\d+ (?:comments?|responses|replies)|(?:comments?|responses|replies) \d+|leave a (?:reply|comment)|post a comment|add a comment|join the (?:conversation|discussion)|share this(?: \p{L}+)?|sign up(?: (?:for|to) .{1,40})?|(?:our )?newsletters?|über den autor|sobre (?:el|o|la) (?:autora?|firma)|à propos de l.auteure?|archivado en|об авторе|комментарии)[^\p{L}\p{N}]*$/iu,
  /** Sections that may be lists of other articles. */
  perhaps: joined(/^[^\p{L}\p{N}]*(?:related(?: (?:articles?|stories|story|posts?|news|content|links?|topics?|reading|coverage|videos?|items|tags|pages))?|recommended(?: (?:for you|reading|articles|stories|posts|videos))?|more (?:stories|news|articles|posts|headlines|videos)(?: (?:like this|for you))?|more (?:from|on|in) .{1,60}|read (?:next|more|also)|(?:the )?most (?:read|popular|viewed|shared|commented)(?: .{1,20})?|(?:popular|trending)(?: (?:now|today|stories|posts|articles|news|topics|videos|this week|on .{1,30}))?|you (?:may|might)(?: also)?(?: (?:like|enjoy|want|be interested|have missed))?(?: .{1,20})?|don.t miss(?: .{1,20})?|latest (?:news|stories|articles|posts|headlines)|самые популярные)[^\p{L}\p{N}]*$/iu, `^[^\\p{L}\\p{N}]*(?:${ELSEWHERE})[^\\p{L}\\p{N}]*$`),
};

/** Matches a line that is only the label of a link, a button or an advert: it begins with a sign, has a colon near its beginning, is a single word, or has few words and ends with a word such as “newsletter”. */
export const LABEL = /^\s*\(c\)|^\s*[^\p{L}\p{N}\s"“”„«'‘’(]|^[^:：]{0,30}[:：]|^[^\p{L}]*\p{L}+[^\p{L}]*$|^[^\p{L}]*(?:\p{L}+(?:['’]\p{L}*)?\s+){1,4}(?:articles?|story|stories|posts?|news|newsletters?|here|now|more|below|video|updates|us|email|e-mail|facebook|twitter|reserved|reading|comments?)[^\p{L}]*$/iu;
