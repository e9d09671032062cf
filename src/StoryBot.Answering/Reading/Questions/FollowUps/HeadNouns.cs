using StoryBot.Answering.Reading.Words;

namespace StoryBot.Answering.Reading.Questions.FollowUps;

/// <summary>Finds the phrase that a topic is another of the same kind as, since both end in one noun: "turbo mode" gives way to "classic mode".</summary>
internal static class HeadNouns
{
    // Words that a noun's own words don't reach across.
    private const WordClass Borders = WordClass.Function | WordClass.Leaning;

    /// <summary>Where in the words the phrase stands, behind the preposition where there is one; null where none ends in the topic's noun, or the topic is only a noun.</summary>
    public static (int Start, int End)? PlaceOf(string[] words, string[] named, string? preposition)
    {
        var withDeterminer = FollowUp.Is(named[0], WordClass.Determiner);
        var topic = withDeterminer ? named[1..] : named;
        var head = topic.Length < 2 || topic.Any(word => FollowUp.Is(word, Borders)) ? -1 : Array.FindLastIndex(words, word => IsSame(word, topic[^1]));
        if (head < 1)
        {
            return null;
        }

        var start = head;
        while (start > 1 && !FollowUp.Is(words[start - 1], Borders) && !words[start - 1].EndsWith(','))
        {
            start--;
        }

        // "Did you see red lights?", "and green lights?": nothing says where the phrase begins, so that as many words give way as come.
        start = Begins(words, start) ? start : Math.Max(start, head - topic.Length + 1);
        var isDetermined = FollowUp.Is(words[start - 1], WordClass.Determiner);
        var before = isDetermined ? start - 2 : start - 1;
        if (!EndsWith(words, head, before) || (withDeterminer && FollowUp.Bare(words[start - 1]) is "many" or "much"))
        {
            return null;
        }

        start = isDetermined && (withDeterminer || preposition is not null) ? start - 1 : start;
        var isBehind = preposition is null || (start > 0 && FollowUp.Bare(words[start - 1]) == FollowUp.Bare(preposition));
        return isBehind ? (start, head + 1) : null;
    }

    private static bool Begins(string[] words, int start) =>
        FollowUp.Is(words[start - 1], WordClass.Determiner | WordClass.Auxiliary | WordClass.Preposition)
        || FollowUp.Bare(words[start - 1]) is "which" or "what" or "whose";

    // In "how much does the guide cost" the last word is no noun, and in "when was the church roof repaired" the noun goes on.
    private static bool EndsWith(string[] words, int head, int before)
    {
        var goesOn = head + 1 < words.Length && !FollowUp.Is(words[head + 1], Borders);
        var auxiliary = before >= 0 && FollowUp.Is(words[before], WordClass.Auxiliary) ? words[before] : null;
        return auxiliary is null ? !goesOn || Verbs.IsParticiple(words[head + 1])
            : Verbs.Completes(auxiliary) ? goesOn
            : !goesOn || head + 2 == words.Length || Verbs.IsParticiple(words[head + 1]);
    }

    // One or several of them.
    private static bool IsSame(string word, string other) =>
        FollowUp.Bare(word).TrimEnd('s') is { Length: > 0 } bare && bare == FollowUp.Bare(other).TrimEnd('s');
}
