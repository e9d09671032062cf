namespace StoryBot.Answering.Reading.Ranking;

/// <summary>News tells the most asked-for first: in an article like news an earlier paragraph is more likely to answer.</summary>
internal static class LeadPrior
{
    // The strength was chosen on public news questions; encyclopedia articles, which are long and of long paragraphs, have no such lead.
    private const double Strength = 2.1;

    // In sentences. docs/quality.md shows what each of the two signs of news gains, and what it costs where it is wrong.
    private const double ShortParagraph = 2.5;
    private const double LongParagraph = 3.5;
    private const double ShortArticle = 50;
    private const double LongArticle = 100;
    private const int ManyParagraphs = 100;

    /// <summary>What a passage's place adds to its sentences' log-odds; 0 for the first paragraph, negative after.</summary>
    public static double Of(Passage passage) => -Strength * NewsLikeness(passage.Article) * Math.Log(passage.Paragraph.Number);

    /// <summary>1 for an article that is short or of short paragraphs, 0 for one that is neither or of very many paragraphs.</summary>
    public static double NewsLikeness(Article article)
    {
        var paragraphs = article.Paragraphs;
        if (paragraphs.Length > ManyParagraphs)
        {
            return 0;
        }

        var sentences = 0.0;
        foreach (var paragraph in paragraphs)
        {
            sentences += paragraph.Sentences.Length;
        }

        return Math.Max(
            Fading(sentences / paragraphs.Length, ShortParagraph, LongParagraph),
            Fading(sentences, ShortArticle, LongArticle));
    }

    /// <summary>1 up to <paramref name="full"/>, 0 from <paramref name="none"/> on, a straight line between.</summary>
    private static double Fading(double length, double full, double none) => Math.Clamp((none - length) / (none - full), 0, 1);
}
