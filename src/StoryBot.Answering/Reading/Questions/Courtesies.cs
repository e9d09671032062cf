using System.Text.RegularExpressions;

namespace StoryBot.Answering.Reading.Questions;

/// <summary>Takes off what is said to the bot before a question: "Hello, who is the referee?", "thanks, and when?".</summary>
internal static partial class Courtesies
{
    /// <summary>The question alone; unchanged where nothing else asks.</summary>
    public static string TakeOff(string question)
    {
        var opening = Opening().Match(question);
        return opening.Success && question[opening.Length..] is var rest && QuestionSigns.AreIn(rest) ? rest : question;
    }

    // Without a comma only what begins a question may follow: "Hello Kitty" is a name, and "thanks to whom" asks. "Nice is where?" is about a town. So is "Hello was
    // released when?" about a song: its question word stands where the answer would, so that nothing is left to ask of without the name.
    [GeneratedRegex("""
        ^\s*(?:
            (?:hi|hiya|hello|hey|greetings|good\ (?:morning|afternoon|evening|day)|ok|okay|thanks|thank\ (?:you|u)|thx|sorry|excuse\ me|please|pls)
            (?:\s+(?:there|bot|again|a\ lot|(?:so|very)\ much))*
            (?:[,!;]+\s*|[.:…–—)-]+\s+
                |\s+(?=(?:and|but|so|then|who|whom|whose|what|which|when|where|why|how|whos|whats|tell|should|please)\b)
                |\s+(?=(?:is|are|was|were|do|does|did|can|could|will|would|has|have|had)\b(?!\s+(?:who|what|which|when|where|why|how)\b|.*\b(?:whom?|what|when|where|why|how)\W*$)))
            |
            (?:great|good|cool|nice|perfect|awesome|wonderful|excellent|got\ it|i\ see|all\ right|alright|cheers|ty|yes|no|sure|well)
            (?:[,!;]+\s*|[.:…–—)-]+\s+|\s+(?=(?:and|but|so|then|who|what|when|where|why|how)\b))
        )+
        """, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Opening();
}
