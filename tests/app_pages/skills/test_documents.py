"""What the three guides and the two postings say of the work, of getting in and of what follows: each fact on this page.

Their lengths, places, start dates and perks are on Programmes, the pay that they claim on the overview.
"""

import pytest

TIKTOK = "TikTok Machine Learning Internship"
KNOWLEDGE_GRAPH = "Knowledge Graph - CV/Multimodal/NLP"
SHOP = "TikTok Shop"
HOW_TO = "How to Get a Machine Learning Internship"
CAREER = "What Does a Machine Learning Intern Do?"

#: The aspect under which a fact stands, its answer, and words of its statement, by the document that says it.
FACTS = {
    TIKTOK: [
        ("Duties", "collect data", "several sources"),
        ("Duties", "clean and prepare data", "until a model can be trained"),
        ("Duties", "develop and train models", "anomalies"),
        ("Duties", "tune algorithms and code", "computing time"),
        ("Duties", "work across teams", "product managers"),
        ("Duties", "explain findings", "outside engineering"),
        ("Requirements", "study beside the degree", "Coursera or edX"),
        ("Requirements", "projects in machine learning", "open source"),
        ("Requirements", "data structures and algorithms", "solid understanding"),
        ("Requirements", "passion for the field", "innovation"),
        ("Environment", "12 weeks", "usual"),
        ("Environment", "United States, Europe and Asia", "sites"),
        ("Environment", "mentors", "guide"),
        ("Environment", "events and workshops", "hackathons"),
        ("Environment", "new ideas welcome", "encouraged"),
        ("Getting in", "few get in", "compete"),
        ("Getting in", "learn the theory first", "concepts"),
        ("Getting in", "fit the resume to the place", "letter"),
        ("Getting in", "practise interviews", "mock interviews"),
        ("Getting in", "conferences and meetups", "webinars"),
        ("Next steps", "data scientist", "lead to"),
        ("Next steps", "AI researcher", "lead to"),
        ("Next steps", "machine learning engineer", "lead to"),
        ("Next steps", "hands-on experience", "real problems"),
        ("Next steps", "a stronger resume", "practical experience"),
        ("Next steps", "industry exposure", "mentors"),
        ("Next steps", "skill development", "communication"),
        ("Next steps", "contacts in the field", "events"),
        ("The field", "recommendations", "For You"),
        ("The field", "images and video", "video quality"),
        ("The field", "anomaly detection", "unusual"),
    ],
    KNOWLEDGE_GRAPH: [
        ("Duties", "build knowledge graphs", "maps of buyers and products"),
        ("Duties", "work across teams", "recommendations"),
        ("Requirements", "PhD", "only"),
        ("Requirements", "applied mathematics", "fields"),
        ("Requirements", "one programming language", "minimum: "),
        ("Requirements", "one deep learning framework", "minimum: "),
        ("Requirements", "analytical and problem-solving skills", "minimum: "),
        ("Requirements", "teamwork", "minimum: "),
        ("Requirements", "e-commerce or Internet work", "preferred"),
        ("Requirements", "one area of the field", "vision"),
        ("Environment", "12 to 24 weeks", "nine start dates"),
        ("Environment", "paid time off", "holidays"),
        ("Environment", "events and workshops", "social events"),
        ("Getting in", "apply early", "as they arrive"),
        ("Getting in", "at most two applications", "affiliates"),
        ("Getting in", "say when you are free", "resume"),
        ("Next steps", "hands-on experience", "used in the field"),
        ("Next steps", "industry exposure", "aims"),
        ("Next steps", "skill development", "career paths"),
        ("The field", "translation", "machine translation"),
        ("The field", "images and video", "facial recognition"),
    ],
    SHOP: [
        ("Duties", "build product profiles", "information"),
        ("Duties", "build product representations", "traffic"),
        ("Requirements", "bachelor's level", "undergraduates"),
        ("Requirements", "master's level", "postgraduates"),
        ("Requirements", "engineering, quantitative fields", "any"),
        ("Requirements", "data structures and algorithms", "minimum: "),
        ("Requirements", "one programming language", "minimum: "),
        ("Requirements", "one deep learning framework", "minimum: "),
        ("Requirements", "analytical and problem-solving skills", "preferred: "),
        ("Requirements", "teamwork", "preferred: "),
        ("Requirements", "e-commerce or Internet work", "abroad"),
        ("Requirements", "one area of the field", "search or mining"),
        ("Environment", "at least 3 months", "committed"),
        ("Getting in", "apply early", "as they arrive"),
        ("Getting in", "at most two applications", "affiliates"),
        ("Next steps", "hands-on experience", "aims"),
        ("Next steps", "industry exposure", "aims"),
        ("The field", "sentiment analysis", "one or two"),
    ],
    HOW_TO: [
        ("Duties", "take part in research", "residencies"),
        ("Duties", "explain findings", "progress"),
        ("Duties", "evaluate models", "practise"),
        ("Requirements", "study beside the degree", "textbooks"),
        ("Requirements", "teamwork", "disciplines"),
        ("Requirements", "curiosity and readiness to adapt", "new methods"),
        ("Requirements", "analytical and problem-solving skills", "broken into tasks"),
        ("Environment", "12 to 16 weeks", "Microsoft Research"),
        ("Environment", "a year", "Google AI Residency"),
        ("Environment", "12 weeks", "FAIR"),
        ("Environment", "differs", "OpenAI and research institutions"),
        ("Environment", "mentors", "experienced professionals"),
        ("Getting in", "take part in competitions", "Kaggle"),
        ("Getting in", "conferences and meetups", "conferences"),
        ("Getting in", "apply early", "research the programmes"),
        ("Getting in", "practise interviews", "career service"),
        ("Getting in", "LinkedIn", "contacts"),
        ("Getting in", "write to people directly", "professors"),
        ("Getting in", "fit the resume to the place", "career service"),
        ("Next steps", "a job at the same company", "offered"),
        ("Next steps", "a further degree", "PhD"),
        ("Next steps", "freelance work", "consulting"),
        ("Next steps", "a company of one's own", "idea"),
        ("Next steps", "industry exposure", "sectors"),
        ("Next steps", "skill development", "preprocessing"),
        ("Next steps", "NLP engineer", "best jobs"),
        ("Next steps", "computer vision engineer", "best jobs"),
        ("Next steps", "data scientist", "full time"),
        ("Next steps", "hands-on experience", "real problems"),
        ("Next steps", "a stronger resume", "commitment"),
        ("Next steps", "contacts in the field", "experts and peers"),
        ("Outlook", "growing demand", "these skills"),
        ("Pay", "housing and transport", "on top"),
        ("Pay", "level of study", "undergraduate or graduate"),
        ("Pay", "company", "named first"),
        ("Pay", "place", "named second"),
        ("Pay", "residencies for research", "Google AI Residency"),
        ("Pay", "large technology companies", "Facebook, Google, Apple and Microsoft"),
        ("Which company", "it depends on the aims", "research interests"),
        ("Which company", "large technology companies", "Google, Microsoft and Facebook"),
        ("Which company", "start-ups, research institutions, smaller companies", "special area"),
        ("Which company", "Google", "open-source frameworks"),
        ("Which company", "Facebook and Microsoft", "research and products"),
        ("Which company", "no clear answer", "may change"),
        ("The field", "learning from data", "artificial intelligence"),
        ("The field", "supervised learning", "three kinds"),
        ("The field", "unsupervised learning", "three kinds"),
        ("The field", "reinforcement learning", "three kinds"),
        ("The field", "recommendations", "Netflix"),
        ("The field", "autonomous vehicles", "road"),
        ("The field", "chatbots", "natural language"),
        ("The field", "translation", "natural language"),
        ("The field", "images and video", "object detection"),
    ],
    CAREER: [
        ("Duties", "clean and prepare data", "missing values, outliers and the encoding of categories"),
        ("Duties", "build features", "engineered"),
        ("Duties", "evaluate models", "accuracy, precision, recall and F1 score"),
        ("Duties", "develop and train models", "semi-supervised"),
        ("Duties", "bring models into production", "deploying"),
        ("Duties", "document the work", "written down"),
        ("Duties", "clean and prepare data", "noise is removed"),
        ("Duties", "tune algorithms and code", "scale"),
        ("Duties", "design experiments", "experiments"),
        ("Duties", "try new methods", "new techniques"),
        ("Requirements", "statistics and programming", "data analysis"),
        ("Requirements", "electives in deep learning", "neural networks"),
        ("Requirements", "none", "certificate"),
        ("Requirements", "bachelor's level", "typical"),
        ("Requirements", "master's level", "master's"),
        ("Requirements", "computer science", "typical"),
        ("Requirements", "training or workshops", "frameworks"),
        ("Environment", "open or shared offices", "hubs"),
        ("Environment", "care for health at the desk", "ergonomic"),
        ("Environment", "flexible hours", "rounds"),
        ("Environment", "casual dress", "usual"),
        ("Environment", "strong computers", "computing"),
        ("Environment", "quiet", "noise"),
        ("Environment", "work-life balance", "counts"),
        ("Environment", "training on the job", "real tasks"),
        ("Next steps", "papers and talks", "academia"),
        ("Next steps", "leadership", "planning"),
        ("Outlook", "much faster than average", "ten years"),
        ("Outlook", "growing demand", "health care and finance"),
        ("Pay", "languages and frameworks", "PyTorch"),
        ("Pay", "level of study", "degree"),
        ("Pay", "work with large data", "managing"),
        ("Pay", "earlier internships or projects", "named last"),
        ("The field", "pattern recognition", "neural networks"),
        ("The field", "chatbots", "natural language"),
        ("The field", "translation", "automated"),
        ("The field", "sentiment analysis", "natural language"),
        ("The field", "semi-supervised learning", "train models"),
    ],
}
#: Skills that a guide names, by the names that the page gives them.
SKILLS = {
    TIKTOK: (
        "Python", "R", "SQL", "TensorFlow", "PyTorch", "scikit-learn", "communication", "problem-solving", "critical thinking",
    ),
    HOW_TO: (
        "Python", "R", "TensorFlow", "PyTorch", "scikit-learn", "statistics", "linear algebra", "decision trees",
        "neural networks", "support vector machines", "Matplotlib", "Seaborn",
    ),
    CAREER: (
        "Python", "R", "TensorFlow", "PyTorch", "calculus", "linear algebra", "statistics", "neural networks",
        "feature engineering",
    ),
}  # fmt: skip
ASPECTS = list(dict.fromkeys(aspect for facts in FACTS.values() for aspect, *_ in facts))


@pytest.mark.parametrize("aspect", ASPECTS)
def test_every_fact_of_the_documents_is_among_the_statements_of_its_aspect(opened, aspect):
    page = opened("skills", {"aspect": aspect})
    assert not page.exception
    said = next(frame.value for frame in page.dataframe if "what it says" in frame.value)
    rows = list(zip(said["source"], said["answer"], said["what it says"], strict=True))
    missing = [
        (document, answer, words)
        for document, facts in FACTS.items()
        for of, answer, words in facts
        if of == aspect and not any(document in title and answer == item and words in text for title, item, text in rows)
    ]
    assert missing == []


def test_beside_the_answer_on_the_best_company_stand_the_figures_of_the_companies_that_it_names(opened):
    text = "\n".join(part.value for part in opened("skills", {"aspect": "Which company"}).markdown)
    for company in ("Google", "Microsoft", "Meta"):
        assert f"- {company}: " in text
    assert text.count(" programmes") >= 3


def test_every_skill_that_a_guide_names_is_counted_with_its_guides(opened):
    counted = next(frame.value for frame in opened("skills").dataframe if "guides" in frame.value).set_index("skill")["guides"]
    known = {skill.casefold(): guides for skill, guides in counted.items()}
    named = [skill.casefold() for skills in SKILLS.values() for skill in skills]
    assert [skill for skill in set(named) if known.get(skill, 0) < named.count(skill)] == []
