namespace StoryBot.Answering.Reading;

/// <summary>The kind of thing a question asks for.</summary>
internal enum AnswerType
{
    /// <summary>Anything: "what", "which", or no question word at all.</summary>
    Thing,
    Person,
    Organisation,
    Place,
    Date,
    Duration,
    Number,
    Percentage,
    Money,

    /// <summary>What a word means, what letters stand for, who somebody is.</summary>
    Definition,
    Reason,
    Manner,
    YesNo,
}
