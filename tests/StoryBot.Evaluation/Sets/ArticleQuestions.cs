using System.Collections.Immutable;
using StoryBot.Answering;

namespace StoryBot.Evaluation.Sets;

/// <summary>One article, which is the whole knowledge, and the questions asked of it.</summary>
internal sealed record ArticleQuestions(Article Article, ImmutableArray<SetQuestion> Questions);
