using StoryBot.Answering.Reading.Words;

namespace StoryBot.Answering.Reading.Questions.FollowUps;

/// <summary>Finds what a pronoun stood for in the question before: who was "she" there is "she" still, whomever the answer named.</summary>
internal static class StandingReferents
{
    /// <summary>The words that were understood for the pronoun or one of its forms; null where the question before had none.</summary>
    public static string? For(string pronoun, Exchange previous)
    {
        if (previous.Written is not { } text || FamilyOf(pronoun) is not { } family)
        {
            return null;
        }

        var written = WithoutOpening(Contractions.SpellOut(SpanishBridge.Cross(PlainWriting.Of(text))));
        var understood = WithoutOpening(previous.Asked);
        var at = 0;
        for (var word = 0; word < written.Length && at < understood.Length; word++)
        {
            if (IsSame(written[word], understood[at]))
            {
                at++;
                continue;
            }

            // What was filled in reaches up to the next word that stands in both.
            var isLast = word == written.Length - 1;
            var next = written[isLast ? word : word + 1];
            var end = isLast ? understood.Length : Array.FindIndex(understood, at + 1, other => IsSame(other, next));
            if (end < 0)
            {
                return null;
            }

            if (FamilyOf(FollowUp.Bare(written[word])) == family)
            {
                // "And her husband?" was filled with more than whom it points at.
                var isMore = understood[at..end].Any(other => FollowUp.IsQuestionWord(other) || FollowUp.Is(other, WordClass.Auxiliary));
                return isMore ? null : Possessives.Without(string.Join(' ', understood[at..end]).TrimEnd('?', ' '));
            }

            at = end;
        }

        return null;
    }

    private static string[] WithoutOpening(string question) => [.. FollowUp.WordsOf(question).SkipWhile(FollowUp.IsOpening)];

    private static bool IsSame(string word, string other) => FollowUp.Bare(word) == FollowUp.Bare(other);

    private static string? FamilyOf(string word) => word switch
    {
        "he" or "him" or "his" => "he",
        "she" or "her" or "hers" => "she",
        "they" or "them" or "their" or "theirs" => "they",
        "it" or "its" => "it",
        _ => null,
    };
}
