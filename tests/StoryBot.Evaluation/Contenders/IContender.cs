namespace StoryBot.Evaluation.Contenders;

/// <summary>Something that answers questions about one article: the engine, or the baseline it has to beat.</summary>
internal interface IContender : IDisposable
{
    Reply Ask(string question);
}
