using StoryBot.Answering.Reading.Words;

namespace StoryBot.Answering.Reading.Questions.FollowUps;

/// <summary>Asks the question before of something else: "and Helion?" puts Helion where Cashewell stood.</summary>
internal static class Substitution
{
    // Words that end a noun phrase: "the mayor | of", "the bridge | that".
    private const WordClass Ends = WordClass.Preposition | WordClass.Conjunction | WordClass.Auxiliary | WordClass.Relative | WordClass.Pronoun | WordClass.Leaning;

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

        var isPhrase = FollowUp.IsArticle(named[0]) && named.Length > 1;
        // "And the second?": of the same.
        if (isPhrase && named[1..].All(IsOrdinal))
        {
            return null;
        }

        var isWhole = isPhrase && named.Length > 3 && named[2..^1].Any(word => FollowUp.Bare(word) == "of");
        var isOffice = isPhrase && named[1..].All(IsOffice);
        var place = HeadNouns.PlaceOf(words, named, preposition)
            ?? (isWhole ? PhraseIn(words, preposition, withOf: true) : null)
            ?? (isOffice ? null : NameIn(words, named, preposition))
            ?? (isPhrase && (isWhole || !isAside) ? PhraseIn(words, preposition, withOf: false) : null)
            ?? (preposition is null && !isAside && named.All(IsNoun) ? SubjectIn(words) : null);
        return place is { } found ? Filled(words, preposition is null ? found.Start : found.Start - 1, found.End, said) : null;
    }

    // The run of capitalised words that the name is like: behind the same preposition, or where it has none the only one there is, or the only one of its kind.
    private static (int Start, int End)? NameIn(string[] words, string[] named, string? preposition)
    {
        var withArticle = FollowUp.IsArticle(named[0]);
        var name = withArticle ? named[1..] : named;
        if (name.Length == 0 || !FollowUp.IsNameOfNoTime(name[0]) || !FollowUp.IsNameOfNoTime(name[^1]) || !name.All(word => FollowUp.IsNameOfNoTime(word) || FollowUp.Bare(word) is "of" or "de" or "van" or "von"))
        {
            return null;
        }

        var runs = RunsIn(words, withArticle || preposition is not null);
        if (preposition is not null)
        {
            return runs.Where(run => StandsBehind(words, run.Start, preposition)).Cast<(int Start, int End)?>().LastOrDefault();
        }

        var like = runs.Count < 2 ? runs : runs.FindAll(run => IsPersonal(words[run.Start..run.End]) == IsPersonal(name) && !IsBehindPreposition(words, run.Start));
        return like.Count == 1 ? like[0] : null;
    }

    // A question's first word has its capital for being the first.
    private static List<(int Start, int End)> RunsIn(string[] words, bool withArticles)
    {
        var runs = new List<(int Start, int End)>();
        for (var start = 1; start < words.Length; start++)
        {
            var end = start;
            while (end < words.Length && FollowUp.IsNameOfNoTime(words[end]))
            {
                end++;
            }

            if (end > start)
            {
                runs.Add((withArticles && FollowUp.IsArticle(words[start - 1]) ? start - 1 : start, end));
                start = end;
            }
        }

        return runs;
    }

    // "Tom Reed" is somebody as long as nothing says otherwise, "Acme" and "Acme Group" are not.
    private static bool IsPersonal(string[] name) =>
        name.Any(word => FollowUp.Is(word, WordClass.FirstName))
        || (name.Length == 2 && !name.Any(word => FollowUp.Is(word, WordClass.OrganisationNoun | WordClass.PlaceNoun | WordClass.Place)));

    private static bool IsBehindPreposition(string[] words, int at)
    {
        var before = at > 0 && FollowUp.IsArticle(words[at - 1]) ? at - 2 : at - 1;
        return before >= 0 && FollowUp.Is(words[before], WordClass.Preposition);
    }

    // The last noun phrase with an article, behind the same preposition where the new one has one.
    private static (int Start, int End)? PhraseIn(string[] words, string? preposition, bool withOf)
    {
        for (var start = words.Length - 2; start >= 0; start--)
        {
            if (!FollowUp.IsArticle(words[start]) || !StandsBehind(words, start, preposition))
            {
                continue;
            }

            var before = start > 0 ? words[start - 1] : "";
            var end = PhraseEnd(words, start + 1, before);
            if (!withOf)
            {
                // "When was the roof of the church repaired?", "and the tower?": no other church.
                var isPart = preposition is null && FollowUp.Is(before, WordClass.Preposition);
                return isPart || MayHoldMore(words, start + 1, end, before) ? null : (start, end);
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
        while (end < words.Length && FollowUp.IsNameOfNoTime(words[end]))
        {
            end++;
        }

        return end > first ? end : PhraseEnd(words, first, before);
    }

    // In "when did the mayor resign" and "when was the bridge built" the verb stands right behind the noun, and stays.
    private static int PhraseEnd(string[] words, int from, string before)
    {
        var end = from + 1;
        while (end < words.Length && !FollowUp.Is(words[end], Ends) && !FollowUp.IsArticle(words[end]))
        {
            end++;
        }

        if (!FollowUp.Is(before, WordClass.Auxiliary))
        {
            return end;
        }

        var verb = Array.FindLastIndex(words, end - 1, end - from, word => char.IsLower(word[0]));
        return verb > from && (Verbs.Completes(before) || Verbs.IsParticiple(words[verb])) ? verb : end;
    }

    // "When is the museum open?", "what did the mayor promise voters?": where the noun ends can't be told.
    private static bool MayHoldMore(string[] words, int from, int end, string before)
    {
        if (end - from < 2 || !FollowUp.Is(before, WordClass.Auxiliary) || (end == words.Length && IsMeasured(words, from - 1)))
        {
            return false;
        }

        var asksWhich = FollowUp.Bare(words[0]) is "who" or "what" or "which";
        return Verbs.Completes(before) || !(asksWhich || (end < words.Length && Verbs.IsParticiple(words[end])));
    }

    // "How much is the glass jug?", "how old was the first bridge?": what is asked of it stands in front, so that all behind the verb is one noun phrase.
    private static bool IsMeasured(string[] words, int article) =>
        article > 2
        && FollowUp.Bare(words[article - 3]) == "how"
        && FollowUp.Bare(words[article - 2]) is not ("many" or "often" or "soon" or "late" or "early")
        && FollowUp.Bare(words[article - 1]) is "is" or "are" or "was" or "were"
        && FollowUp.Bare(words[^1]) is not ("open" or "free" or "valid" or "available" or "alive" or "away")
        && !FollowUp.Is(words[^1], WordClass.LightWord);

    // "How much does coffee cost?", "what does red mean?": the one word between an auxiliary and its verb.
    private static (int Start, int End)? SubjectIn(string[] words)
    {
        var subject = Array.FindLastIndex(words, Verbs.Completes) + 1;
        var isSubject = subject > 0
            && subject + 1 < words.Length
            && IsNoun(words[subject])
            && IsNoun(words[subject + 1])
            && (subject + 2 == words.Length || FollowUp.Is(words[subject + 2], WordClass.Function));
        return isSubject ? (subject, subject + 1) : null;
    }

    // As far as a word tells by itself; a verb passes, "now" and "finally" don't.
    private static bool IsNoun(string word) =>
        char.IsLower(word[0])
        && !FollowUp.Is(word, WordClass.Function | WordClass.Leaning | WordClass.DateNoun | WordClass.NumberWord | WordClass.Weekday | WordClass.Month)
        && !Dates.IsTime(word) && !IsOrdinal(word)
        && FollowUp.Bare(word) is var bare && !bare.EndsWith("ly", StringComparison.Ordinal)
        && bare is not ("now" or "again" or "later" or "afterwards" or "there" or "here" or "elsewhere" or "abroad" or "overseas" or "online" or "upstream" or "downstream" or "ever" or "still");

    private static bool StandsBehind(string[] words, int at, string? preposition) =>
        preposition is null || (at > 0 && FollowUp.Bare(words[at - 1]) == FollowUp.Bare(preposition));

    // "The CFO", "the Treasurer": what somebody is, written as a name.
    private static bool IsOffice(string word) => FollowUp.Is(word, WordClass.Title | WordClass.PersonNoun) || (word.Length is > 1 and <= 4 && word.All(char.IsUpper));

    private static bool IsOrdinal(string word) =>
        FollowUp.Bare(word) is "first" or "second" or "third" or "fourth" or "fifth" or "last" or "next" or "other" or "others" or "rest" or "previous" or "latter" or "former";

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
