namespace StoryBot.Answering.Reading.Ranking;

/// <summary>News tells the most asked-for first: in an article of short paragraphs an earlier one is more likely to answer.</summary>
internal static class LeadPrior
{
    // The strength was chosen on public news questions; encyclopedia articles, whose paragraphs are long, have no such lead.
    private const double Strength = 1.9;
    private const double ShortParagraph = 2.5;
    private const double LongParagraph = 3.5;
    private const int LongArticle = 100;

    /// <summary>What a passage's place adds to its sentences' log-odds; 0 for the first paragraph, negative after.</summary>
    public static double Of(Passage passage) => -Strength * NewsLikeness(passage.Article) * Math.Log(passage.Paragraph.Number);

    /// <summary>1 for an article of short paragraphs, 0 for one of long ones or of very many.</summary>
    public static double NewsLikeness(Article article)
    {
        var paragraphs = article.Paragraphs;
        if (paragraphs.Length > LongArticle)
        {
            return 0;
        }

        var sentences = 0.0;
        foreach (var paragraph in paragraphs)
        {
            sentences += paragraph.Sentences.Length;
        }

        return Math.Clamp((LongParagraph - (sentences / paragraphs.Length)) / (LongParagraph - ShortParagraph), 0, 1);
    }
}
