using System.Collections.Immutable;

namespace StoryBot.Answering.Articles;

/// <summary>All of the knowledge folder at one moment, each part in order of ids; empty where the folder is.</summary>
public sealed record ArticleFolderReading(ImmutableArray<Article> Articles, ImmutableArray<SkippedFile> Skipped);
