"""Reads the family of roles and the kind of work from a job title or a type of employment; in many languages."""

import re
import unicodedata

LONGEST = 300
#: Families in the order in which they are looked for: the first whose words a title holds.
_FAMILIES = (
    ("quantitative_finance", r"\bquant\b|\bquants\b|quantitative|\balgo(rithmic)? trad|\btrader\b|\btrading\b|量化"),
    (
        "business",
        r"\bMBA\b|marketing|brand manag|business (develop|admin|analyst|strateg|operations)|account(ing|ant)|public relations|operations manag|\bfinanc|econom|product manag|product owner|"
        r"\bsales\b|human resources|\bHR\b|recruit|consult|\baudit|\btax\b|supply chain|procurement|customer|communications?\b|social media|content (writ|market)|project manag|program manag|"
        r"vertrieb|buchhalt|personal(wesen|abteilung)|einkauf|ventes|commercial|comptab|ressources humaines|ventas|contab|recursos humanos|vendas|市场|销售|运营|人力|财务|产品经理|営業|経理|人事|маркет|продаж|бухгалт|sprzedaż|księgow|pazarlama|satış|muhasebe",
    ),
    ("design", r"(product|graphic|communication|fashion|industrial|interior|visual|game|web|creative) design|\bdesigner\b|UI/?UX|\bUX\b|\bUI\b|grafikdesign|graphiste|diseñ|设计|デザイ|дизайн|grafik|tasarım"),
    (
        "data",
        r"\bdata (scien|analy|engineer|warehouse|manage|strateg|services|architect|quality|govern|modell?ing)|\bdata (and|&) |analytics|business intelligence|\bBI\b|big data|\betl\b|database|"
        r"daten(analys|wissensch)|datascien|science des données|analyste de données|ciencia de datos|ciência de dados|analista de datos|analista de dados|数据|データ|аналитик|данн|danych|veri (bilim|analiz)",
    ),
    ("hardware", r"firmware|fpga|\basic\b|\banalog|physical design|hardware|circuit|verification|silicon|electrical|electronic|\bvlsi\b|semiconductor|embedded systems?\b|\brf\b|elektro|électroni|electróni|硬件|芯片|電気|электрон|elektron"),
    ("research", r"research|\bscientist\b(?!.*\bdata\b)|\bfellow\b|forsch|recherche|investigaci|pesquis|ricerca|研究|исследоват|badawcz|araştırma"),
    ("machine_learning", r"machine learning|deep learning|computer vision|perception|\bML\b|\bMLE\b|\bNLP\b|natural language|neural|maschinelles lernen|apprentissage automatique|aprendizaje automático|aprendizado de máquina|机器学习|機械学習|машинно"),
    (
        "software_engineering",
        r"software|full[ -]?stack|front[ -]?end|back[ -]?end|android|\bios\b|mobile|web develop|develop(er|ment)\b|programm|\bSDE\b|\bSWE\b|\bSRE\b|cyber|security|devops|computer science|"
        r"information (systems|technology)|\.net\b|node\.?js|python|\bjava\b|javascript|\breact\b|cloud|site reliability|entwickl|informatik|développ|logiciel|desarroll|programador|desenvolv|sviluppat|ontwikkel|utvecklare|软件|前端|后端|开发|エンジニア|開発|программист|разработ|programist|yazılım|geliştirici",
    ),
    ("machine_learning", r"\bAI\b|\bKI\b|\bIA\b|\bLLM|artificial intelligence|algorithm|multimodal|generative|算法|人工智能|künstliche intelligenz|yapay zeka"),
    ("engineering", r"engineer|manufactur|mechanic|aerospace|materials|structural|civil\b|chemical|process eng|controls|robot|guidance|ingenieur|ingénieur|ingenier|engenh|ingegner|工程|инженер|inżynier|mühendis|maschinenbau|mécani"),
)  # fmt: skip
#: Words of those who keep systems safe, running and tested: no software engineers, unless the title says that they write software.
_UPKEEP = re.compile(
    r"cyber|security|\bIT\b|information (systems|tech)|help ?desk|network (eng|admin|op)|\bQA\b|quality assurance|software test",
    re.IGNORECASE,
)
_TESTS = re.compile(r"\bQA\b|quality assurance|software test", re.IGNORECASE)
_WRITES_SOFTWARE = re.compile(
    r"software|developer|(software|web|app\w*|tools?) development|full ?stack|front|back ?end|programm|\bSWE\b|\bSDE\b|machine learning",
    re.IGNORECASE,
)
_PATTERNS = tuple((family, re.compile(words, re.IGNORECASE)) for family, words in _FAMILIES)
#: A title that names no role at all: an intern, a trainee, a student.
_NO_ROLE = re.compile(
    r"\W*((summer|winter|fall|spring|graduate|undergraduate|co-?op|paid|student|phd|ms|bs|\d+)\W+)*(interns?(hip)?|trainee|student|co-?op|praktikum|praktikant(in)?|stagiaire|stage|becario|estágio|staj|staż|实习生?|インターン)\W*",
    re.IGNORECASE,
)
_INTERNSHIP = re.compile(
    r"\binterns?\b|\binternships?\b|\bco-?ops?\b|\bcooperative education|\bsummer (analyst|associate|student|scholar)|\bplacement (student|year)|\bindustrial placement|\bstudent (worker|assistant|researcher|trainee)|"
    r"\btrainee(ship)?s?\b|\bpraktik\w+|\bwerkstudent\w*|\bworking student|\bstage\b|\bstages\b|\bstagiaires?\b|\balternan\w+|\bapprenti\w*|\bpr[áa]cticas?\b|\bbecari[oa]s?\b|\bpasant\w+|\best[áa]gi\w+|\btirocin\w+|\bstagist\w*|"
    r"\bstażyst\w*|\bstaż\w*|\bpraktyk\w*|\bstaj(yer)?\b|стаж[её]р\w*|стажиров\w*|практикант\w*|实习|實習|インターン|인턴",
    re.IGNORECASE,
)
_FULL_TIME = re.compile(
    r"\bfull[- ]?time\b|\bpermanent\b|\bvollzeit\b|\bfestanstellung\b|\btemps plein\b|\bcdi\b|\bjornada completa\b|\btempo integral\b|\befetivo\b|全职|正社員|полн\w+ (занятость|день)|pełny etat|tam zamanlı|^\s*(ft|f)\s*$",
    re.IGNORECASE,
)
_PHD_STIPEND = re.compile(
    r"\bphd stipend|\bdoctoral stipend|\bgraduate assistant(ship)?\b|\bphd (student|candidate) stipend|\bdoctoral (student|candidate) (salary|stipend)",
    re.IGNORECASE,
)
_FELLOWSHIP = re.compile(r"\bfellowships?\b|\bresidency\b|\bstipendium\b", re.IGNORECASE)
_STAGE_NAME = re.compile(
    r"\b(early|late|growth|seed|first|second|mid)[- ]stage\b|\bstage (manager|hand|design|lighting)", re.IGNORECASE
)


def role_family(title: str) -> str | None:
    """Return the family of roles that a title names, by the vocabulary of the tables; None where it names none."""
    said = _plain(title)
    if not said or _NO_ROLE.fullmatch(said):
        return None
    family = next((family for family, words in _PATTERNS if words.search(said)), None)
    upkeep = _UPKEEP.search(said) and (_TESTS.search(said) or not _WRITES_SOFTWARE.search(said))
    return "other" if family in (None, "software_engineering") and upkeep else family


def work_kind(title: str, employment_type: str = "") -> str | None:
    """Return the kind of work that a title or a type of employment says; None where neither does.

    A title's word for an internship counts before the type, since postings of internships are often filed as full time.
    """
    said, typed = _plain(title), _plain(employment_type)
    if _PHD_STIPEND.search(said):
        return "phd_stipend"
    for text in (said, typed):
        if _INTERNSHIP.search(_STAGE_NAME.sub(" ", text)):
            return "internship"
    if _FELLOWSHIP.search(said) or _FELLOWSHIP.search(typed):
        return "fellowship"
    return "full_time" if _FULL_TIME.search(typed) else None


def _plain(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text[:LONGEST]).split())
