namespace StoryBot.Answering;

/// <summary>What kind of text an article is, in shares that add up to 1: each kind is asked, and answers, in a way of its own.</summary>
/// <param name="News">Told from the top, in short paragraphs or short as a whole.</param>
/// <param name="Documents">Handbooks, price lists, programmes, minutes, questions and answers: headings, lists and tables, looked up anywhere.</param>
/// <param name="Encyclopedia">Long prose of long paragraphs.</param>
internal readonly record struct Genre(double News, double Documents, double Encyclopedia)
{
    // In sentences. docs/quality.md shows what each of the two signs of news gains, and what it costs where it is wrong.
    private const double ShortParagraph = 2.5;
    private const double LongParagraph = 3.5;
    private const double ShortArticle = 50;
    private const double LongArticle = 100;
    private const int ManyParagraphs = 100;

    // Of a hundred paragraphs of a document, so many begin under a heading of their own, or are no prose. News has few of either.
    private const double LittleStructure = 0.2;
    private const double MuchStructure = 0.45;

    private const double Half = 0.5;

    /// <summary>Whether it is read as news, where only one genre counts.</summary>
    public bool IsNews => News >= Half;

    /// <summary>Whether it is read as an encyclopedia's article, where only one genre counts.</summary>
    public bool IsEncyclopedia => Encyclopedia >= Half;

    /// <summary>Whether it is read as a document, where only one genre counts.</summary>
    public bool IsDocument => Documents >= Half;

    public static Genre Of(Article article)
    {
        var paragraphs = article.Paragraphs;
        if (paragraphs.IsEmpty)
        {
            return new Genre(0, 0, 1);
        }

        var (sentences, structure, heading) = (0.0, 0.0, (string?)null);
        foreach (var paragraph in paragraphs)
        {
            sentences += paragraph.Sentences.Length;
            // What names a table's columns stands above no prose.
            var above = TableHeading.Section(paragraph.Heading);
            structure += (above == heading ? 0 : 1) + (IsProse(paragraph) ? 0 : 1);
            heading = above;
        }

        var brevity = paragraphs.Length > ManyParagraphs
            ? 0
            : Math.Max(Falling(sentences / paragraphs.Length, ShortParagraph, LongParagraph), Falling(sentences, ShortArticle, LongArticle));
        var prose = Falling(structure / paragraphs.Length, LittleStructure, MuchStructure);
        return new Genre(prose * brevity, 1 - prose, prose * (1 - brevity));
    }

    // A row, an entry of a list or a line of contacts is a single piece without a full stop.
    private static bool IsProse(Paragraph paragraph) =>
        paragraph.Sentences.Length > 1 || paragraph.Text.AsSpan().TrimEnd("\"'”’»)] ") is [.., '.' or '!' or '?' or '…' or ':'];

    /// <summary>1 up to <paramref name="full"/>, 0 from <paramref name="none"/> on, a straight line between.</summary>
    private static double Falling(double length, double full, double none) => Math.Clamp((none - length) / (none - full), 0, 1);
}
