namespace StoryBot.Evaluation.Sets;

/// <summary>How to cut a SQuAD file's articles to another length, to see what length alone does.</summary>
/// <param name="Joined">So many neighbouring paragraphs are joined to one; 1 leaves them as they are.</param>
/// <param name="First">Only so many of an article's contexts are kept; null for all.</param>
internal sealed record SquadShape(int Joined = 1, int? First = null)
{
    public string NameOf(string set) => set + (Joined > 1 ? $" {Joined} joined" : "") + (First is { } first ? $" first {first}" : "");

    public IEnumerable<SquadParagraph> Of(SquadArticle article) =>
        article.Paragraphs.Take(First ?? int.MaxValue).Select(paragraph => paragraph with { Context = Join(paragraph.Context) });

    // A blank line becomes as many spaces, so that offsets stay true.
    private string Join(string context)
    {
        const string BlankLine = "\n\n";
        var characters = context.ToCharArray();
        var at = context.IndexOf(BlankLine, StringComparison.Ordinal);
        for (var met = 1; at >= 0; met++)
        {
            if (met % Joined != 0)
                characters.AsSpan(at, BlankLine.Length).Fill(' ');

            at = context.IndexOf(BlankLine, at + BlankLine.Length, StringComparison.Ordinal);
        }

        return new string(characters);
    }
}
