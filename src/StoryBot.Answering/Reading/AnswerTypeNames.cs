namespace StoryBot.Answering.Reading;

/// <summary>Says an answer type in words.</summary>
internal static class AnswerTypeNames
{
    public static string InWords(this AnswerType type) => type switch
    {
        AnswerType.Person => "a person or group",
        AnswerType.Organisation => "an organisation",
        AnswerType.Place => "a place",
        AnswerType.Date => "a date or time",
        AnswerType.Duration => "a length of time",
        AnswerType.Number => "a number",
        AnswerType.Percentage => "a percentage",
        AnswerType.Money => "an amount of money",
        AnswerType.Definition => "a definition",
        AnswerType.Reason => "a reason",
        AnswerType.Manner => "a manner or means",
        AnswerType.YesNo => "whether it is so",
        _ => "anything",
    };

    /// <summary>Whether a sentence without a span of this type can hardly answer.</summary>
    public static bool IsStrict(this AnswerType type) =>
        type is AnswerType.Date or AnswerType.Duration or AnswerType.Number or AnswerType.Percentage or AnswerType.Money;
}
