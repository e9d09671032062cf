using System.Collections.Frozen;
using StoryBot.Answering.Reading.Words;

namespace StoryBot.Answering.Reading.Questions.FollowUps;

/// <summary>Asks the question before of something else: "and Helion?" puts Helion where Cashewell stood.</summary>
internal static class Substitution
{
    // Words that end a noun phrase: "the mayor | of", "the bridge | that".
    private const WordClass Ends = WordClass.Preposition | WordClass.Conjunction | WordClass.Auxiliary | WordClass.Relative | WordClass.Pronoun | WordClass.Leaning;

    // Participles that don't end in "ed".
    private static readonly FrozenSet<string> Participles = new[]
    {
        "born", "bought", "broken", "brought", "built", "caught", "chosen", "cut", "done", "drawn", "driven", "eaten", "felt", "forgotten", "fought",
        "found", "frozen", "given", "gone", "grown", "heard", "held", "hidden", "hit", "hurt", "kept", "known", "laid", "led", "left", "lost", "made", "paid",
        "put", "read", "said", "seen", "sent", "set", "shot", "shown", "shut", "sold", "spent", "stolen", "struck", "taken", "taught", "told", "torn", "won", "written",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The question with the topic in the place of the last part of its kind; null where it has none of that kind.</summary>
    /// <param name="isAside">Whether the topic was asked with "what about": "what about the cost?" can be another side of the same thing, which must not give way to it.</param>
    public static string? Put(string[] topic, string question, bool isAside)
    {
        string[] said = [.. topic.Select(word => word.TrimEnd('?', '!', '.', ',')).Where(word => FollowUp.Bare(word).Length > 0)];
        var words = FollowUp.WordsOf(question.TrimEnd('?', ' '));
        var preposition = said.Length > 1 && FollowUp.Is(said[0], WordClass.Preposition) ? said[0] : null;
        var named = preposition is null ? said : said[1..];
        if (named.Length == 0)
        {
            return null;
        }

        if (Dates.PlaceOf(words, named) is { } date)
        {
            var withPreposition = preposition is not null && date.Start > 0 && FollowUp.Is(words[date.Start - 1], WordClass.Preposition);
            return withPreposition ? Filled(words, date.Start - 1, date.End, said) : Filled(words, date.Start, date.End, named);
        }

        var isWhole = IsArticle(named[0]) && named.Length > 3 && named[2..^1].Any(word => FollowUp.Bare(word) == "of");
        var place = (isWhole ? PhraseIn(words, preposition, withOf: true) : null)
            ?? NameIn(words, named, preposition)
            ?? (IsArticle(named[0]) && (isWhole || !isAside) ? PhraseIn(words, preposition, withOf: false) : null);
        return place is { } found ? Filled(words, preposition is null ? found.Start : found.Start - 1, found.End, said) : null;
    }

    // The last run of capitalised words, behind the same preposition where the new name has one.
    private static (int Start, int End)? NameIn(string[] words, string[] named, string? preposition)
    {
        var withArticle = IsArticle(named[0]);
        var name = withArticle ? named[1..] : named;
        if (name.Length == 0 || !IsName(name[0]) || !IsName(name[^1]) || !name.All(word => IsName(word) || FollowUp.Bare(word) is "of" or "de" or "van" or "von"))
        {
            return null;
        }

        // A question's first word has its capital for being the first.
        for (var end = words.Length; end > 1; end--)
        {
            var start = end;
            while (start > 1 && IsName(words[start - 1]))
            {
                start--;
            }

            if (start == end)
            {
                continue;
            }

            start -= IsArticle(words[start - 1]) && (withArticle || preposition is not null) ? 1 : 0;
            if (StandsBehind(words, start, preposition))
            {
                return (start, end);
            }
        }

        return null;
    }

    // The last noun phrase with an article, behind the same preposition where the new one has one.
    private static (int Start, int End)? PhraseIn(string[] words, string? preposition, bool withOf)
    {
        for (var start = words.Length - 2; start >= 0; start--)
        {
            if (!IsArticle(words[start]) || !StandsBehind(words, start, preposition))
            {
                continue;
            }

            var before = start > 0 ? words[start - 1] : "";
            var end = PhraseEnd(words, start + 1, before);
            if (!withOf)
            {
                return (start, end);
            }

            if (end + 1 < words.Length && FollowUp.Bare(words[end]) == "of")
            {
                return (start, ComplementEnd(words, end + 1, before));
            }
        }

        return null;
    }

    private static int ComplementEnd(string[] words, int from, string before)
    {
        var first = from + 1 < words.Length && FollowUp.Is(words[from], WordClass.Determiner) ? from + 1 : from;
        var end = first;
        while (end < words.Length && IsName(words[end]))
        {
            end++;
        }

        return end > first ? end : PhraseEnd(words, first, before);
    }

    // In "when did the mayor resign" and "when was the bridge built" the verb stands right behind the noun, and stays.
    private static int PhraseEnd(string[] words, int from, string before)
    {
        var end = from + 1;
        while (end < words.Length && !FollowUp.Is(words[end], Ends) && !IsArticle(words[end]))
        {
            end++;
        }

        if (!FollowUp.Is(before, WordClass.Auxiliary))
        {
            return end;
        }

        var verb = Array.FindLastIndex(words, end - 1, end - from, word => char.IsLower(word[0]));
        return verb > from && (TakesVerb(before) || IsParticiple(words[verb])) ? verb : end;
    }

    private static bool TakesVerb(string auxiliary) =>
        FollowUp.Bare(auxiliary) is "do" or "does" or "did" or "will" or "would" or "shall" or "should" or "can" or "could" or "may" or "might" or "must";

    private static bool IsParticiple(string word) =>
        FollowUp.Bare(word) is var bare
        && (Participles.Contains(bare) || bare.EndsWith("ed", StringComparison.Ordinal) || (bare.EndsWith("ing", StringComparison.Ordinal) && Lexicon.ClassOf(bare) == WordClass.None));

    private static bool StandsBehind(string[] words, int at, string? preposition) =>
        preposition is null || (at > 0 && FollowUp.Bare(words[at - 1]) == FollowUp.Bare(preposition));

    private static bool IsArticle(string word) => FollowUp.Bare(word) is "the" or "a" or "an";

    private static bool IsName(string word) => FollowUp.IsName(word) && !Dates.IsDay(word);

    private static string Filled(string[] words, int start, int end, string[] said)
    {
        string[] filled = [.. words[..start], .. said[..^1], Fitted(said[^1], words[end - 1]), .. words[end..]];
        return string.Join(' ', filled) + "?";
    }

    // "Who is Athletic's captain?", "and Rovers?"
    private static string Fitted(string word, string old) =>
        Owns(word) == Owns(old) ? word : Owns(old) ? $"{word}'s" : word[..^2];

    private static bool Owns(string word) => FollowUp.Bare(word) is var bare && (bare.EndsWith("'s", StringComparison.Ordinal) || bare.EndsWith("’s", StringComparison.Ordinal));
}
