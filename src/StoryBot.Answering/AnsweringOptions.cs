using System.ComponentModel.DataAnnotations;

namespace StoryBot.Answering;

/// <summary>Settings section <c>Answering</c>: how sure the bot must be before it speaks.</summary>
public sealed class AnsweringOptions
{
    public const string Section = "Answering";

    /// <summary>The share of wrong answers, 0..1 exclusive, that is tolerated among those given.</summary>
    [Range(0.0, 1.0, MinimumIsExclusive = true, MaximumIsExclusive = true)]
    public double MaxWrongAnswers { get; set; } = 0.10;
}
