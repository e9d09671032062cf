using System.Collections.Immutable;

namespace StoryBot.Evaluation.Sets;

/// <summary>What the answer or the quote has to say: all of the words, or any one of them; nothing asks for nothing.</summary>
internal sealed record AcceptedWords(ImmutableArray<string> Words, bool All)
{
    public static AcceptedWords Anything { get; } = new([], All: true);

    public bool AreIn(params ReadOnlySpan<string> texts)
    {
        var said = string.Join('\n', texts);
        return All ? Words.All(Said) : Words.Any(Said);

        bool Said(string word) => said.Contains(word, StringComparison.OrdinalIgnoreCase);
    }
}
