using System.Collections.Immutable;
using StoryBot.Answering.Reading.Words;

namespace StoryBot.Answering.Reading.Questions;

/// <summary>Reads from a question's words what kind of thing it asks for.</summary>
internal static class QuestionFormReader
{
    // Words, initials and particles not counted: what has more is hardly a name.
    private const int LongestName = 3;

    public static QuestionForm Read(string text, ImmutableArray<Word> words)
    {
        var at = QuestionWordAt(text, words);
        if (at < 0)
        {
            var yesNo = !words.IsEmpty && words[0].Is(WordClass.Auxiliary);
            return new QuestionForm(yesNo ? AnswerType.YesNo : AnswerType.Thing, -1, -1);
        }

        return words[at].Lower(text) switch
        {
            "who" or "whom" => new QuestionForm(AsksWhoSomebodyIs(text, words, at) ? AnswerType.Definition : AnswerType.Person, at, -1),
            "whose" => new QuestionForm(AnswerType.Person, at, -1),
            "when" => new QuestionForm(AnswerType.Date, at, -1),
            "where" => new QuestionForm(AnswerType.Place, at, -1),
            "why" => new QuestionForm(AnswerType.Reason, at, -1),
            "how" => How(text, words, at),
            _ => What(text, words, at),
        };
    }

    private static int QuestionWordAt(string text, ImmutableArray<Word> words)
    {
        int[] asking = [.. Enumerable.Range(0, words.Length).Where(at => words[at].Is(WordClass.Relative) && words[at].Lower(text) != "that")];

        // "Do you know when it fell?" asks when; "was anyone hurt when it fell?" doesn't.
        if (!words.IsEmpty && words[0].Is(WordClass.Auxiliary))
        {
            return asking.Where(at => words[at - 1].Is(WordClass.Function) || IsTelling(words[at - 1].Lower(text))).FirstOrDefault(-1);
        }

        // Past the start, "the man who" leans on a noun: a question word there follows a preposition, a comma, or nothing of content.
        return asking.Where(at => at == 0 || words[at].Break != WordBreak.None || words[at - 1].Is(WordClass.Function)).FirstOrDefault(asking.LastOrDefault(-1));
    }

    private static bool IsTelling(string word) =>
        word is "know" or "tell" or "say" or "says" or "explain" or "mention" or "mentions" or "describe" or "describes" or "reveal" or "show" or "state" or "specify" or "remember" or "clear" or "see" or "understand" or "report";

    private static QuestionForm How(string text, ImmutableArray<Word> words, int at)
    {
        var next = at + 1 < words.Length ? words[at + 1].Lower(text) : "";
        var type = next switch
        {
            "many" => AnswerType.Number,
            "much" => MuchOf(text, words, at + 2),
            "long" => AsksForHowLongSomethingWas(text, words, at) || words.Any(word => word.Stem is "last" or "take" or "stai" or "wait" or "ago" or "serv" or "run") || words.Length < at + 3 || words[at + 2].Lower(text) is not ("is" or "was")
                ? AnswerType.Duration
                : AnswerType.Number,
            "old" or "far" or "often" or "tall" or "high" or "deep" or "big" or "large" or "fast" or "heavy" or "wide" or "thick" or "close" or "few" => AnswerType.Number,
            "soon" => AnswerType.Duration,
            "quickly" when at + 2 < words.Length && words[at + 2].Lower(text) is "do" or "does" or "must" or "should" or "can" or "will" => AnswerType.Duration,
            "come" => AnswerType.Reason,
            _ => AnswerType.Manner,
        };
        var counted = next is "many" or "much" && at + 2 < words.Length && !words[at + 2].Is(WordClass.Function) ? at + 2 : -1;
        if (counted > 0 && words[counted].Is(WordClass.TimeUnit))
        {
            type = AnswerType.Duration;
        }

        return new QuestionForm(type, at, counted);
    }

    // "How long was the mill closed?", "for how long was it a school?".
    private static bool AsksForHowLongSomethingWas(string text, ImmutableArray<Word> words, int at) =>
        (at > 0 && words[at - 1].Lower(text) == "for") || (words.Length > at + 4 && words[^1].Lower(text).EndsWith("ed", StringComparison.Ordinal));

    private static AnswerType MuchOf(string text, ImmutableArray<Word> words, int from) =>
        AsksForPrice(text, words, from) || words.Skip(from).Any(word => word.Is(WordClass.CurrencyNoun | WordClass.Currency)
            || word.Stem is "spend" or "spent" or "earn" or "pai" or "pay" or "sell" or "sold" or "rais" or "charg" or "bid" or "fare" or "donat" or "ow")
            ? AnswerType.Money
            : AnswerType.Number;

    // "How much is a double room?", "how much is it to get in?", but not "how much is the river rising?".
    private static bool AsksForPrice(string text, ImmutableArray<Word> words, int from) =>
        from + 1 < words.Length && words[from].Lower(text) is "is" or "are" or "was" or "were"
        && (words[from + 1].Lower(text) == "it" ? from + 2 == words.Length || words[from + 2].Is(WordClass.Preposition) || words[from + 2].Lower(text) is "to" or "if" or "when" : AsksForPriceOf(text, words, from + 1));

    private static bool AsksForPriceOf(string text, ImmutableArray<Word> words, int at) =>
        at + 1 < words.Length && words[at].Is(WordClass.Determiner)
        && !words.Skip(at + 1).Any(word => word.Lower(text) is var letters && (letters.EndsWith("ing", StringComparison.Ordinal) || letters.EndsWith("ed", StringComparison.Ordinal)));

    private static QuestionForm What(string text, ImmutableArray<Word> words, int at)
    {
        var focus = HeadAfter(text, words, at);
        if (focus > at)
        {
            return new QuestionForm(TypeOf(words[focus]), at, focus);
        }

        if (AsksWhatIsPaid(text, words, at))
        {
            return new QuestionForm(AnswerType.Money, at, -1);
        }

        var content = words.Count(word => !word.IsStopWord && !word.Is(WordClass.Function));
        if (words.Any(word => word.Stem is "stand" or "mean" or "meant" or "defin" or "definit") && words[Math.Min(at + 1, words.Length - 1)].Lower(text) is "does" or "do" or "did" or "is")
        {
            return new QuestionForm(AnswerType.Definition, at, -1);
        }

        // "What is the number of …", "What was the name of …": the noun after the article says what is asked for.
        if (at + 2 < words.Length && words[at + 1].Lower(text) is "is" or "are" or "was" or "were")
        {
            var noun = HeadAfter(text, words, at + 1);
            if (noun > 0 && TypeOf(words[noun]) is not AnswerType.Thing && (noun + 1 < words.Length || words[noun - 1].IsPossessive(text)))
            {
                return new QuestionForm(TypeOf(words[noun]), at, noun);
            }

            if (content is > 0 and <= 3 && !words.Skip(at + 2).Any(word => word.Is(WordClass.Auxiliary | WordClass.Preposition)))
            {
                return new QuestionForm(AnswerType.Definition, at, -1);
            }
        }

        return new QuestionForm(AnswerType.Thing, at, -1);
    }

    // "What does a ticket cost?", "what will I have to pay?", but not "what did they charge him with?".
    private static bool AsksWhatIsPaid(string text, ImmutableArray<Word> words, int at)
    {
        var verb = Enumerable.Range(at, words.Length - at).FirstOrDefault(next => words[next].Lower(text) is "cost" or "charge" or "pay", -1);
        return verb > at + 1
            && words[at + 1].Is(WordClass.Auxiliary)
            && words[verb - 1].Lower(text) is not ("the" or "a" or "an" or "of" or "in")
            && !words.Skip(verb + 1).Any(word => word.Lower(text) is "with" or "attention" or "tribute" or "heed" or "homage" or "respects");
    }

    // The last word of the noun phrase that starts after <paramref name="at"/>: up to an auxiliary, a preposition or the end.
    private static int HeadAfter(string text, ImmutableArray<Word> words, int at)
    {
        var head = -1;
        for (var next = at + 1; next < words.Length && next <= at + 5; next++)
        {
            if (words[next].Is(WordClass.Determiner) && head < 0)
            {
                continue;
            }

            // "The lake's width" is a width.
            if (words[next].IsPossessive(text) && next + 1 < words.Length)
            {
                head = -1;
                continue;
            }

            if (words[next].Is(WordClass.Auxiliary | WordClass.Preposition | WordClass.Pronoun | WordClass.Conjunction | WordClass.Determiner))
            {
                return head;
            }

            // Without an auxiliary in sight the noun is followed by its verb: take the first word that names a kind of thing.
            if (TypeOf(words[next]) != AnswerType.Thing)
            {
                return next;
            }

            head = head < 0 || words[next].Is(WordClass.OrganisationNoun | WordClass.PersonNoun) ? next : head;
        }

        return head;
    }

    private static AnswerType TypeOf(Word noun) => noun switch
    {
        _ when noun.Is(WordClass.PercentNoun) => AnswerType.Percentage,
        _ when noun.Is(WordClass.CurrencyNoun) => AnswerType.Money,
        _ when noun.Is(WordClass.DateNoun) => AnswerType.Date,
        _ when noun.Is(WordClass.NumberNoun) => AnswerType.Number,
        _ when noun.Is(WordClass.PersonNoun | WordClass.Title) => AnswerType.Person,
        _ when noun.Is(WordClass.PlaceNoun) => AnswerType.Place,
        _ when noun.Is(WordClass.OrganisationNoun) => AnswerType.Organisation,
        _ => AnswerType.Thing,
    };

    private static bool AsksWhoSomebodyIs(string text, ImmutableArray<Word> words, int at)
    {
        if (at + 2 >= words.Length || words[at + 1].Lower(text) is not ("is" or "was"))
        {
            return false;
        }

        var name = words[(at + 2)..];
        // In chat nobody writes capitals.
        var isSmall = name.Length is 2 or 3 && name[0].Is(WordClass.FirstName) && name.All(word => !word.Is(WordClass.Function) && !word.Looks(WordShape.Capital));
        return isSmall || (IsNamed(name[^1])
            && name.All(word => IsNamed(word) || IsParticle(text, word, name[0]))
            && name.Count(word => IsNamed(word) && word.Span.Length > 1) <= LongestName);
    }

    private static bool IsNamed(Word word) => word.Looks(WordShape.Capital) || word.Is(WordClass.Title);

    // "Who is Willem de Groot?" and "who was Catherine of Aragon?" ask what they are; "who is King of Spain?" asks for a person.
    private static bool IsParticle(string text, Word word, Word first) => word.Span.Of(text) switch
    {
        "of" => first.Is(WordClass.FirstName),
        "the" => first.Looks(WordShape.Capital),
        var other => NameParticles.Contains(other),
    };
}
