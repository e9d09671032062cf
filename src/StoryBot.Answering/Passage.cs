namespace StoryBot.Answering;

/// <summary>A paragraph together with the article it stands in: the unit that is retrieved and cited.</summary>
public sealed record Passage(Article Article, Paragraph Paragraph)
{
    public string Text => Paragraph.Text;
}
