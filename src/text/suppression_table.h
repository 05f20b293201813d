// Written by scripts/make_sentence_table.mjs from CLDR 46.1.0 (npm package cldr-segments-full,
// Unicode License V3) and from the list of titles and short words in the script. Do not edit: run
// the script again.
//
// Abbreviations that do not end a sentence, by language. Each is between two bars, without its
// final full stop and without spaces. The first list, without a language, applies to all languages.
#pragma once

#include <string_view>

// clang-format off
namespace attest::suppression_table {

struct Suppressions {
  std::string_view language, abbreviations;
};

constexpr Suppressions kSuppressions[] = {
    {"",
     "|"
     "Dr|Jr|Mr|Mrs|Ms|No|Nr|Prof|St|"},
    {"da",
     "|"
     "Bl.a|Ca|Dr|F.eks|Kl|M.fl|Nr|Pga|Prof|Tlf|bl.a|ca|dr|f.eks|kl|m.fl|nr|pga|prof|"
     "tlf|"},
    {"de",
     "|"
     "A|A.M|Abs|Abt|Abw|Adj|Adr|Akt|Allg|Alt|App|Apr|Art|Aug|Ausg|Ausschl|B|Bd|Bed|"
     "Ben|Ber|Best|Bibl|Bzw|C|Ca|Chin|Chr|Co|D|D.h|Dat|Dez|Di|Dim|Dipl.-Ing|Dipl.-Kfm|"
     "Dir|Do|Dr|Dt|Dtzd|Einh|Engl|Erf|Evtl|F|F.f|Fa|Fam|Feb|Ff|Fn|Folg|Forts.f|Fr|Frl|"
     "G|Gebr|Gem|Geograph|Ges|Gesch|Ggf|H.c|Hbf|Hg|Hptst|Hr|Hrn|Hrsg|I|Inc|Ing|Inh|"
     "Int|J|J.D|Jahrh|Jan|Jh|Jr|Kap|Kfm|Kl|Konv|Kop|L|Ltd|M|Mag|Med|Mi|Min|Mind|Mio|"
     "Mo|Mod|Mrd|Msp|N|Nat|Nov|Nr|O|Obj|Okt|Op|P|P.M|Pfd|Phil|Phys|Prof|Prot|Proz|Qu|"
     "R|Rd|Reg|Reg.-Bez|Rel|Rep|Rer|S|S.A|Sa|Schr|Sek|Sep|Sept|So|Spezif|St|StR|Std|"
     "Str|T|Tel|Temp|Trans|Tägl|U|U.S|U.S.A|U.U|Urspr|Ursprüngl|Usw|Verf|Vgl|W|Wg|Y|Z|"
     "Z.B|Z.Zt|Zit|Ztr|a.D|a.M|a.Rh|a.a.O|a.a.S|am|amtl|b|beil|bzw|ca|d.J|d.h|d.Ä|dt|"
     "e.V|e.Wz|e.h|ehem|eigtl|einschl|engl|entspr|erw|ev|evtl|exkl|f|ff|frz|geb|gedr|"
     "gek|gesch|gest|ggf|ggfs|h.c|hpts|i.A|i.B|i.H|i.J|i.R|i.V|inkl|jew|jhrl|k.u.k|"
     "kath|kfm|kgl|led|m.E|m.W|med|mtl|möbl|n.Chr|n.u.Z|nat|näml|o|o.A|o.B|o.g|od|p|"
     "p.Adr|phil|r|rer|röm|röm.-kath|s|s.a|schles|schweiz|schwäb|sog|südd|tägl|u|"
     "u.A.w.g|u.U|u.Z|u.a|u.v.a|u.Ä|u.ä|usw|v.Chr|v.H|v.R.w|v.T|v.u.Z|verh|verw|vgl|z|"
     "z.B|z.Hd|z.Z|zit|zzgl|österr|"},
    {"en",
     "|"
     "A|A.D|A.M|A.S|AA|AB|AD|Abs|Act|Adj|Adm|Adv|All|Alt|Amb|Approx|As|Atty|Aug|Ave|B|"
     "B.V|Blvd|Brig|Bros|By|C.F|C.O.D|Ca|Cap|Capt|Card|Cf|Ch|Cit|Cmdr|Co|Col|Comm|"
     "Conn|Cont|Corp|Cpl|D|D.A|D.C|DC|Dec|Def|Dept|Det|Diff|Do|Dr|E|E.G|E.g|Ed|Eds|"
     "Esq|Est|Etal|Etc|Ex|Exec|F|Feb|Fig|Fn|Fr|Fri|G|Gb|Gen|Go|Gov|Hon|Hon.B.A|Hwy|Hz|"
     "I|I.D|I.T|I.e|Id|In|Inc|Insp|Is|J.B|J.D|J.K|Jan|Jr|Jun|K|K.R|Kb|L|L.A|L.P|Lev|"
     "Lib|Lt|Lt.Cdr|Ltd|M|M.I.T|M.R|M.T|MR|Maj|Mar|Mart|Mb|Md|Messrs|Mgr|Min|Misc|"
     "Mlle|Mme|Mr|Mrs|Ms|Mt|N.V|N.Y|No|Nos|Nov|Nr|Num|O|On|Op|Or|Org|P.M|P.O|P.V|P.m|"
     "PC|PP|Ph.D|Phys|Pres|Pro|Prof|Pt|Pte|Pvt|Q|R.L|R.T|Rep|Reps|Rev|S|S.A|S.A.R|S.E|"
     "S.p.A|Sen|Sens|Sep|Sept|Sgt|Sq|Sr|St|Ste|Supt|T|To|U|U.S|U.S.A|U.S.C|Up|VS|Var|"
     "Viz|Vol|Vols|X|Yr|Z|a.m|approx|b|c|ca|cf|ch|cit|e.g|ed|eds|etal|exec|fig|i.e|no|"
     "nos|op|p|p.m|pp|viz|vol|vols|vs|"},
    {"es",
     "|"
     "A.C|AA|All|Ant|Art|Av|Avda|Bien|C|C.P|C.S|C.V|CA|Cap|Col|Comm|Corp|Cía|D|DC|Da|"
     "Desc|Desv|Dr|Dra|Drs|Dto|Dª|Dña|EE|EE.UU|Ej|Em|Emm|Exc|Excma|Excmas|Excmo|"
     "Excmos|Exma|Exmas|Exmo|Exmos|FF.CC|Fabric|Fr|Gral|H.P|Id|Ilma|Ilmas|Ilmo|Ilmos|"
     "Inc|Ing|JJ.OO|K|Kit|Korn|L|Lcda|Lcdo|Lda|Ldo|Lic|Ltd|Ltda|Ltdo|M|MM|Mons|Mr|Mrs|"
     "Núm|O.M|P.ej|PP|Pág|Págs|R.D|R.U|RAM|RR.HH|Rdo|Rdos|Reg|Rev|Rol|Rvdmo|Rvdmos|"
     "Rvdo|Rvdos|SA|SS.AA|SS.MM|Sdad|Seg|Sol|Sr|Sra|Sras|Sres|Srta|Srtas|Ss|Sta|Sto|"
     "Trab|U.S|U.S.A|UU|Ud|Uds|Var|Vda|a.C|a.e.c|abr|afma|afmas|afmo|afmos|ago|art|"
     "bco|bol|c/c|cap|cf|cfr|col|d.C|depto|deptos|dic|doc|dom|dpto|dptos|dtor|e.c|e.g|"
     "ed|ej|ene|feb|fig|figs|fund|hnos|jue|jul|jun|licda|licdo|lun|mar|may|mié|ms|mss|"
     "mtro|nov|ntra|ntro|núm|oct|p|p.ej|prof|prov|pág|págs|sept|sras|sres|srs|ss|sáb|"
     "trad|v.gr|vid|vie|vs|"},
    {"fr",
     "|"
     "All|Apr|Art|C|Cf|Chap|Cie|Comm|D|DC|Desc|Dr|Env|Etc|Ex|Inc|Jr|L|M|MM|Mart|Me|"
     "Mgr|No|Op|P|P.-D.G|P.O|Pp|Pr|Prof|S.A|S.M.A.R.T|St|Ste|U|U.S|U.S.A|Var|Vol|W|"
     "acoust|adr|anc|ann|anon|ap.J.-C|append|apr|art|aux|av.J.-C|avr|broch|bull|cam|"
     "categ|cf|chap|coll|collab|config|dest|dict|dim|dir|doc|déc|encycl|env|etc|ex|"
     "exempl|fig|févr|gouv|graph|hôp|ill|illustr|imm|imprim|indus|janv|juil|lun|mar|"
     "niv|no|nov|oct|p|pp|quart|réf|sam|sept|symb|synth|syst|trav.publ|ven|voit|vol|z|"
     "éd|édit|équiv|éval|"},
    {"it",
     "|"
     "Avv|C.P|Cap|Cfr|D|DC|Dott|Dr|Ecc|Es|Gen|Geom|Ing|L|Liv|Ltd|Mod|N.B|N.d.A|N.d.E|"
     "N.d.T|O.d.G|On|Pagg|Pp|Prof|Rag|S|S.A.R|S.M.A.R.T|S.p.A|Sig|Sig.raart|Sigg|U.S|"
     "U.S.A|a.C|ag|all|arch|avv|c.c.p|cap|cfr|d.C|d.p.R|div|dott|dr|ecc|es|fig|int|"
     "mitt|n|on|p|p.i|pag|pagg|pp|prof|rag|sez|sig|sigg|tab|tav|ver|vol|"},
    {"nb",
     "|"
     "Bl.a|Ca|Dr|F.eks|Kl|M.fl|Nr|Pga|Prof|Tlf|bl.a|ca|dr|f.eks|kl|m.fl|nr|pga|prof|"
     "tlf|"},
    {"nl",
     "|"
     "A.h.w|Bijv|Blz|Bv|Ca|D.w.z|Dhr|Dr|Drs|E.d|Ing|Ir|Jl|M.b.t|Mevr|Mr|Nr|O.a|O.l.v|"
     "Prof|Resp|T.a.v|T.o.v|Vgl|a.h.w|bijv|blz|bv|ca|d.w.z|dhr|dr|drs|e.d|ing|ir|jl|"
     "m.b.t|mevr|mr|nr|o.a|o.l.v|prof|resp|t.a.v|t.o.v|vgl|"},
    {"pl",
     "|"
     "Dr|Gen|Im|Inż|Mgr|Np|Nr|Prof|Płk|Tel|Tj|Tzn|Tzw|Ul|Ww|dr|gen|im|inż|mgr|np|nr|"
     "prof|płk|r|tel|tj|tzn|tzw|ul|ww|Św|św|"},
    {"pt",
     "|"
     "A.C|A.M|Alm|Art|Av|Cap|D.C|Dir|Dr|Dra|Dras|Drs|E|EUA|Eng|Est|Ex|Exa|Exma|Exmo|"
     "Fr|Ilma|Ilmo|Jr|Ltd|Ltda|Mar|N.Sra|N.T|P.M|P.ex|Pe|Ph.D|Prof|Profa|Pág|Págs|R|S|"
     "S.A|Sr|Sra|Srta|Sta|Sto|V|V.T|Vol|W.C|a.C|a.m|abr|abrev|adm|aer|ago|agric|anat|"
     "ap|apart|apt|arit|arqueol|arquit|art|astron|autom|aux|biogr|bras|cap|caps|cat|"
     "cel|cf|col|com|comp|compl|cont|contab|créd|cx|círc|cód|d.C|des|desc|dez|dipl|"
     "dir|div|doc|déb|ed|educ|elem|eletr|eletrôn|end|eng|esp|ex|f|fac|fasc|fem|fev|ff|"
     "fig|fil|filos|fisiol|fl|fot|fr|fís|geom|gram|gên|hist|ind|ingl|jan|jul|jun|jur|"
     "l|lat|lin|lit|liter|long|mai|mar|mat|matem|mov|máq|méd|mús|neol|nov|náut|obs|"
     "odont|odontol|org|organiz|out|p|p.ex|p.m|pal|pol|port|pp|pq|prod|prof|profa|"
     "pron|próx|psicol|pág|págs|quím|r.s.v.p|ref|rel|relat|rementente|rep|res|rod|set|"
     "sociol|sup|séc|símb|tec|tecnol|tel|trad|transp|univ|vol|vs|álg|índ|"},
    {"ru",
     "|"
     "Акад|Вт|Гг|Доц|Др|Им|Млн|Млрд|Рис|Руб|См|Ср|Стр|Тыс|Ул|Чел|авг|акад|апр|вт|г|гг|"
     "д|дек|дон.э|доц|др|е|им|к|кв|млн|млрд|н|н.э|нояб|окт|отд|п|проф|рис|руб|сент|см|"
     "ср|стр|т|тел|тыс|ул|февр|ч|чел|янв|"},
    {"sv",
     "|"
     "Bl.a|Ca|D.v.s|Dr|Fr.o.m|Kl|M.fl|Nr|Prof|S.k|T.ex|T.o.m|Tel|bl.a|ca|d.v.s|dr|"
     "fr.o.m|kl|m.fl|nr|prof|s.k|t.ex|t.o.m|tel|"},
    {"tr",
     "|"
     "Av|Bkz|Doç|Dr|No|Org|Prof|Sn|Uzm|Vb|Vs|Yrd|bkz|vb|vs|Örn|örn|"},
    {"uk",
     "|"
     "Ім|Акад|Вул|Грн|Див|Доц|Зв|Млн|Млрд|Проф|Рр|Ст|Тис|акад|вул|грн|див|доц|зв|млн|"
     "млрд|проф|р|рр|с|ст|т|тис|ім|"},
};

}  // namespace attest::suppression_table
// clang-format on
